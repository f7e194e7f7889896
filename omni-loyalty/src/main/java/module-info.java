/**
 * What customers earn by buying, and what they pay and save with: points for what they keep, stamp cards, tiers, promotions, coupons, gift cards.
 *
 * <p>Begin with {@code io.omni.loyalty.Loyalty}. The points of each purchase are an account of the ledger in {@code io.omni.core}, so that
 * none is granted twice, none outlives its expiry and every one is accounted for.
 */
module io.omni.loyalty {
    requires transitive io.omni.core;
    requires org.slf4j;
    requires static transitive org.jspecify;

    exports io.omni.loyalty;
    exports io.omni.loyalty.coupon;
    exports io.omni.loyalty.giftcard;
    exports io.omni.loyalty.json;
    exports io.omni.loyalty.points;
    exports io.omni.loyalty.promotion;
    exports io.omni.loyalty.redemption;
    exports io.omni.loyalty.stamp;
    exports io.omni.loyalty.tier;
    exports io.omni.loyalty.usage;

    opens io.omni.loyalty.internal to
            tools.jackson.databind;

    // So that a provider on the module path can say what constructors refuse: it reads fields along with them.
    opens io.omni.loyalty.coupon to
            org.hibernate.validator;
    opens io.omni.loyalty.giftcard to
            org.hibernate.validator;
    opens io.omni.loyalty.points to
            org.hibernate.validator;
    opens io.omni.loyalty.promotion to
            org.hibernate.validator;
    opens io.omni.loyalty.redemption to
            org.hibernate.validator;
    opens io.omni.loyalty.stamp to
            org.hibernate.validator;
    opens io.omni.loyalty.tier to
            org.hibernate.validator;
    opens io.omni.loyalty.usage to
            org.hibernate.validator;
}
