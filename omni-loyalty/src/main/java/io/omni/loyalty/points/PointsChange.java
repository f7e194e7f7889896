package io.omni.loyalty.points;

import io.omni.core.command.CommandOutcome;
import io.omni.core.customer.CustomerId;
import io.omni.core.id.CommandId;

/**
 * What a command did to the points of a purchase. The same command gives the same change, however often it is sent.
 *
 * @param id the command
 * @param member whose points
 * @param purchase what earned them
 * @param change the points earned by this command; negative for points clawed back, zero where it changed nothing
 * @param granted the points that what was kept earns by the rule; where the program forgives points that were spent, the member may have
 *     kept more for it
 */
public record PointsChange(CommandId id, CustomerId member, PurchaseId purchase, long change, long granted)
        implements CommandOutcome {}
