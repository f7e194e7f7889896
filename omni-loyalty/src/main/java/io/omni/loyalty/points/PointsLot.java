package io.omni.loyalty.points;

import java.time.Instant;

/**
 * What is left of the points of one purchase.
 *
 * @param purchase what earned them
 * @param points what is left; negative where points were clawed back that had been spent, which stays owed outside the window too
 * @param activeFrom from when they can be used
 * @param expiresAt the first instant at which they no longer can
 */
public record PointsLot(PurchaseId purchase, long points, Instant activeFrom, Instant expiresAt) {}
