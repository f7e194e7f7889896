package io.omni.inventory.confidence;

import io.omni.core.catalog.Sku;
import io.omni.core.command.Commands;
import io.omni.core.ledger.Ledger;
import io.omni.core.location.LocationId;
import io.omni.core.metrics.CommandMeter;
import io.omni.core.metrics.Metrics;
import io.omni.core.quantity.Quantity;
import io.omni.core.storage.Storage;
import io.omni.core.validation.Given;
import io.omni.inventory.internal.Accuracies;
import io.omni.inventory.internal.ShortPicks;
import io.omni.inventory.stock.StockKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * How far the book is to be believed, SKU by SKU and location by location, and how many of its units to offer.
 *
 * <p>It learns from each line of a {@linkplain io.omni.inventory.count.Counts count} that is approved, one of RFID reads too, and from each
 * {@linkplain #report short pick}; and what was seen of one SKU says a little of all others at the location. With the time since the last
 * look grows how many units may have got lost unnoticed. {@link #offer} holds back as many as it takes for the rest to be there with
 * the probability wanted.
 *
 * <p>The estimator is the invisible demand of DeHoratius, Mersereau and Schrage (<i>Retail Inventory Management When Records Are
 * Inaccurate</i>, Manufacturing &amp; Service Operations Management 10(2), 2008), with a gamma distribution over its rate: what got lost in
 * the time since is negative binomial. The same evidence, instant and model give the same offer on every machine.
 */
public final class Confidence {

    private final CommandMeter meter;
    private final Commands commands;
    private final InstantSource clock;
    private final Accuracies accuracies;
    private final ShortPicks shortPicks;
    private final LossModel losses;

    /**
     * Creates it; a host asks {@link io.omni.inventory.Inventory#confidence()}.
     *
     * @param ledger where units are booked
     * @param storage where it is kept what is known, and events leave
     * @param commands tells repetitions
     * @param clock tells the instant of each question
     * @param metrics where to report how it is doing
     * @param model what is believed before anything is known
     */
    public Confidence(
            Ledger ledger,
            Storage storage,
            Commands commands,
            InstantSource clock,
            Metrics metrics,
            AccuracyModel model) {
        this.meter = new CommandMeter(Confidence.class, metrics);
        this.commands = commands;
        this.clock = clock;
        this.accuracies = new Accuracies(storage, model);
        this.shortPicks = new ShortPicks(ledger, storage, accuracies, metrics);
        this.losses = new LossModel(model);
    }

    /**
     * Takes in that a picker did not find all.
     *
     * @param command what was not found
     * @return by how much the book was too high
     */
    public ShortPickReported report(ReportShortPick command) {
        return meter.run(
                command, () -> commands.carryOut(command, ShortPickReported.class, () -> shortPicks.report(command)));
    }

    /**
     * Tells how many units of the book to offer now.
     *
     * @param sku what
     * @param location where
     * @param book how many the book has to offer; less than zero counts as none
     * @param target with which probability what is offered is to be there
     * @return how many, and why not more
     */
    public Offer offer(Sku sku, LocationId location, long book, ServiceLevel target) {
        return offer(sku, location, book, target, clock.instant());
    }

    /**
     * Tells how many units of the book to offer at an instant if nobody looks until then.
     *
     * @param sku what
     * @param location where
     * @param book how many the book has to offer; less than zero counts as none
     * @param target with which probability what is offered is to be there
     * @param at the instant
     * @return how many, and why not more
     */
    public Offer offer(Sku sku, LocationId location, long book, ServiceLevel target, Instant at) {
        Given.require("target", target);
        Given.require("instant", at);
        StockKey key = new StockKey(sku, location);
        Optional<StockAccuracy> known = accuracies.find(key);
        LossModel.Belief belief = belief(known, accuracies.find(location));
        double days = unwatched(known, at);
        long missing = known.map(StockAccuracy::missing).orElse(0L);
        int buffer = losses.buffer(belief, days, target);
        long offered = offered(book, missing, buffer);
        int probability =
                offered == 0 ? ServiceLevel.CERTAIN : losses.probability(belief, days, book - missing - offered);
        OfferReason reason = reason(book, missing, buffer);
        return new Offer(
                key,
                Quantity.of(offered),
                book,
                missing,
                buffer,
                target,
                probability,
                known.map(StockAccuracy::since),
                reason);
    }

    private static OfferReason reason(long book, long missing, int buffer) {
        if (book <= 0) {
            return OfferReason.NONE_ON_BOOK;
        }
        if (missing > 0) {
            return OfferReason.KNOWN_MISSING;
        }
        return buffer == 0 ? OfferReason.BELIEVED : OfferReason.UNCERTAIN;
    }

    static long offered(long book, long missing, int buffer) {
        return Math.max(0, Math.max(0, book) - missing - buffer);
    }

    private LossModel.Belief belief(Optional<StockAccuracy> known, Optional<LocationAccuracy> location) {
        return losses.belief(known.map(StockAccuracy::losses).orElse(Losses.NONE), location);
    }

    private double unwatched(Optional<StockAccuracy> known, Instant at) {
        return known.map(accuracy -> Losses.days(accuracy.since(), at)).orElseGet(losses::unwatched);
    }

    /**
     * Tells how many units are held back, besides those known to be missing.
     *
     * @param known what is known of the stock
     * @param location what was seen at the location
     * @param target the probability wanted
     * @param at the instant
     * @return the units
     */
    int buffer(Optional<StockAccuracy> known, Optional<LocationAccuracy> location, ServiceLevel target, Instant at) {
        return losses.buffer(belief(known, location), unwatched(known, at), target);
    }

    /**
     * Tells how often the book is right: with which probability no unit of some stock has got lost.
     *
     * @param key what and where
     * @return the probability in basis points, rounded down; 0 where units are known to be missing
     */
    public int accuracy(StockKey key) {
        Given.require("key", key);
        Optional<StockAccuracy> known = accuracies.find(key);
        long missing = known.map(StockAccuracy::missing).orElse(0L);
        return losses.probability(
                belief(known, accuracies.find(key.location())), unwatched(known, clock.instant()), -missing);
    }

    /**
     * Finds what is known of some stock.
     *
     * @param key what and where
     * @return what is known, or empty if nobody ever looked
     */
    public Optional<StockAccuracy> find(StockKey key) {
        Given.require("key", key);
        return accuracies.find(key);
    }

    /**
     * Prepares to ask for many offers at a time, over and over.
     *
     * @param skus which SKUs
     * @param locations which locations
     * @param target with which probability what is offered is to be there
     * @return a page, to be refreshed before each look
     */
    public ConfidencePage page(List<Sku> skus, List<LocationId> locations, ServiceLevel target) {
        Given.require("skus", skus);
        Given.require("locations", locations);
        Given.require("target", target);
        return new ConfidencePage(this, accuracies, clock, skus, locations, target);
    }
}
