package io.omni.inventory.json;

import static io.omni.core.json.JsonForms.named;

import io.omni.core.command.CommandOutcome;
import io.omni.core.json.JsonForms;
import io.omni.inventory.confidence.AccuracyModel;
import io.omni.inventory.confidence.LocationAccuracy;
import io.omni.inventory.confidence.Offer;
import io.omni.inventory.confidence.ShortPickReported;
import io.omni.inventory.confidence.StockAccuracy;
import io.omni.inventory.confidence.StockPickedShort;

/** The forms of what is known of the book. */
final class ConfidenceForms {

    static final JsonForms ALL = JsonForms.builder()
            .emitted("stock.picked-short", StockPickedShort.class)
            .stored("stock-accuracy", StockAccuracy.class)
            .stored("location-accuracy", LocationAccuracy.class)
            .configured("accuracy-model", AccuracyModel.class)
            .choice(CommandOutcome.class, named("short-pick.reported", ShortPickReported.class))
            .values(Offer.class)
            .build();

    private ConfidenceForms() {}
}
