package io.omni.orders;

import io.omni.orders.fulfillment.BinMap;
import io.omni.orders.fulfillment.Carriers;
import io.omni.orders.fulfillment.Substitutes;

/**
 * What the work at locations needs of others.
 *
 * @param policy how the retailer wants it done
 * @param carriers who carries parcels
 * @param bins where things lie
 * @param substitutes what stands in for what cannot be had
 */
public record FulfillmentPorts(FulfillmentPolicy policy, Carriers carriers, BinMap bins, Substitutes substitutes) {}
