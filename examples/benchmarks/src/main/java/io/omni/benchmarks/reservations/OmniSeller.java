package io.omni.benchmarks.reservations;

import io.omni.benchmarks.reservations.baseline.Entries;
import io.omni.benchmarks.reservations.baseline.Seller;
import io.omni.core.catalog.Sku;
import io.omni.core.id.CommandId;
import io.omni.core.json.LinesJson;
import io.omni.core.json.OmniJson;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.PostingId;
import io.omni.core.location.LocationId;
import io.omni.inventory.Inventory;
import io.omni.inventory.json.InventoryJson;
import io.omni.inventory.reservation.ReserveOutcome;
import io.omni.inventory.reservation.ReserveStock;
import io.omni.inventory.stock.ReceiveStock;
import io.omni.inventory.stock.StockLine;
import io.omni.jdbc.ConnectionSource;
import io.omni.jdbc.JdbcStorage;
import io.omni.jdbc.Migrations;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;

/** Omni, as a host embeds it. */
final class OmniSeller implements Seller {

    private static final OmniJson JSON = OmniJson.of(InventoryJson.forms());
    private static final URI SOURCE = URI.create("https://benchmarks.example/omni");
    private static final LocationId LEEDS = new LocationId("leeds");
    private static final int LINES = 500;

    /** Longer than any run, so that the books need not tell what has expired. */
    private static final Duration TIME_TO_LIVE = Duration.ofDays(2);

    private final InstantSource clock = InstantSource.system();
    private final Ledger ledger;
    private final Inventory inventory;

    OmniSeller(DataSource pool) {
        ConnectionSource connections = ConnectionSource.of(pool);
        Migrations.run(connections);
        JdbcStorage storage = new JdbcStorage(connections, JSON, SOURCE);
        this.ledger = storage.openLedger(clock, LedgerOptions.DEFAULT);
        this.inventory = new Inventory(ledger, storage, clock);
    }

    void receive(List<String> skus, long units) {
        for (int from = 0; from < skus.size(); from += LINES) {
            List<StockLine> lines = skus.subList(from, Math.min(skus.size(), from + LINES)).stream()
                    .map(sku -> StockLine.of(new Sku(sku), LEEDS, units))
                    .toList();
            inventory.receive(new ReceiveStock(CommandId.next(clock), lines));
        }
    }

    @Override
    public boolean reserve(UUID id, List<String> skus) {
        List<StockLine> lines =
                skus.stream().map(sku -> StockLine.of(new Sku(sku), LEEDS, 1)).toList();
        return inventory.reserve(new ReserveStock(new CommandId(id), lines, TIME_TO_LIVE))
                instanceof ReserveOutcome.Reserved;
    }

    boolean isSound() {
        return ledger.journal().auditFromStart() instanceof JournalAudit.Sound;
    }

    /** Makes one real reservation of as many lines, and has others written with lines like its own. */
    Entries entries(List<String> skus) {
        Map<Integer, String> samples = new TreeMap<>();
        for (int lines = 1; lines <= skus.size(); lines++) {
            UUID id = CommandId.next(clock).value();
            reserve(id, skus.subList(0, lines));
            samples.put(lines, LinesJson.write(ledger.find(new PostingId(id)).orElseThrow()));
        }
        return basket -> samples.getOrDefault(basket.size(), "");
    }
}
