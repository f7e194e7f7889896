package io.omni.core.channel;

/** What a commission is a percentage of. */
public enum FeeBasis {
    /** Of the goods, after discount. */
    GOODS,
    /** Of the goods after discount and their share of the delivery charge. */
    GOODS_AND_DELIVERY
}
