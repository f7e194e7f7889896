package io.omni.benchmarks.ledger;

import io.omni.benchmarks.baseline.Place;
import io.omni.benchmarks.baseline.StockMap;
import io.omni.core.id.UuidV7;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.JournalOptions;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.StoredLedger;
import io.omni.core.memory.InMemoryStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** SKUs at locations, each with units on hand: as a ledger and as the baseline. What callers name accounts by is made beforehand, for both. */
final class Grid {

    static final String BOOK = "stock";
    static final Instant START = Instant.parse("2026-11-22T08:00:00Z");

    private static final Contra SUPPLIER = new Contra("supplier");
    private static final int UNITS = 2_000;
    private static final Duration ID_WINDOW = Duration.ofHours(1);

    final List<String> skus;
    final List<String> locations;
    final AccountId[] accounts;
    final Place[] places;
    final Clock clock = new Clock(START);
    final InMemoryStorage storage = new InMemoryStorage();
    final Ledger ledger;
    final StockMap map;
    final SplittableRandom random = new SplittableRandom(20_261_122);

    /** Up to which position the journal was handed over. */
    private long sealed;

    Grid(int skus, int locations) {
        this.skus = IntStream.range(0, skus).mapToObj(i -> "sku-" + i).toList();
        this.locations =
                IntStream.range(0, locations).mapToObj(i -> "store-" + i).toList();
        this.accounts = new AccountId[skus * locations];
        this.places = new Place[skus * locations];
        JournalOptions journal =
                JournalOptions.DEFAULT.withSegment(10_000).withSink(segment -> sealed = segment.last());
        this.ledger = new StoredLedger(
                storage, clock, LedgerOptions.DEFAULT.withIdWindow(ID_WINDOW).withJournal(journal));
        this.map = new StockMap(accounts.length, START.toEpochMilli());
        for (int sku = 0; sku < skus; sku++) {
            receive(sku);
        }
    }

    private void receive(int sku) {
        PostingBuilder receipt = Posting.of(nextId(), "stock.received");
        for (int location = 0; location < locations.size(); location++) {
            int index = index(sku, location);
            accounts[index] = AccountId.of(BOOK, skus.get(sku), locations.get(location));
            places[index] = new Place(skus.get(sku), locations.get(location));
            receipt.in(accounts[index], UNITS + index % UNITS, SUPPLIER);
            map.receive(places[index], UNITS + index % UNITS);
        }
        ledger.post(receipt.build());
    }

    int index(int sku, int location) {
        return sku * locations.size() + location;
    }

    PostingId nextId() {
        return new PostingId(UuidV7.random(clock.instant(), random));
    }

    /** What a host's scheduler does now and then: hands the journal over, and forgets ids. */
    void tidyUp() {
        ledger.journal().seal();
        ledger.forget();
    }

    long sealed() {
        return sealed;
    }
}
