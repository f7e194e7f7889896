package io.omni.inventory.json;

import io.omni.core.json.JsonForms;
import io.omni.inventory.feed.FeedId;
import io.omni.inventory.feed.FeedRule;
import io.omni.inventory.feed.LocalListing;
import io.omni.inventory.feed.StoreCode;
import io.omni.inventory.feed.ToldListings;

/** The forms of what feeds tell. */
final class FeedForms {

    static final JsonForms ALL = JsonForms.builder()
            .text(FeedId.class, FeedId::value, FeedId::new)
            .text(StoreCode.class, StoreCode::value, StoreCode::new)
            .stored("told-listings", ToldListings.class)
            .configured("feed-rule", FeedRule.class)
            .values(LocalListing.class)
            .build();

    private FeedForms() {}
}
