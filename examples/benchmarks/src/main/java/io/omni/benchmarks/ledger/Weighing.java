package io.omni.benchmarks.ledger;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import java.time.Duration;
import org.openjdk.jol.info.GraphLayout;

/** Weighs the whole storage in memory with JOL: everything that it reaches. */
final class Weighing {

    static {
        System.setProperty("jol.magicFieldOffset", "true"); // records hide theirs
        System.setProperty("jol.skipDynamicAttach", "true"); // which it would try in vain, and complain
    }

    private Weighing() {}

    /** The bytes for each account of a full grid, when the ids of its receipts are forgotten and its journal is handed over. */
    static double bytesAnAccount(Scale scale) {
        Grid grid = new Grid(scale.skus(), scale.locations());
        grid.clock.set(Grid.START.plus(Duration.ofHours(2)));
        grid.tidyUp();
        return (double) bytes(grid) / scale.accounts();
    }

    /**
     * The bytes that each open hold adds, all in: what remains of it, its expiry, its posting's id with all that answers a repetition, and its
     * part of the checkpoint. Some accounts have many holds, as in a sale.
     */
    static double bytesAnOpenHold(Scale scale) {
        Grid grid = new Grid(scale.skus(), Math.max(1, scale.openHolds() / scale.skus() / 20));
        grid.tidyUp();
        long before = bytes(grid);
        for (int i = 0; i < scale.openHolds(); i++) {
            grid.clock.set(Grid.START.plusMillis(i));
            hold(grid, grid.accounts[grid.random.nextInt(grid.accounts.length)]);
        }
        grid.tidyUp();
        return (double) (bytes(grid) - before) / scale.openHolds();
    }

    private static void hold(Grid grid, AccountId account) {
        PostingId id = grid.nextId();
        grid.ledger.post(Posting.of(id, "stock.held")
                .hold(
                        account,
                        new HoldId(id.value()),
                        1,
                        Floor.ZERO,
                        grid.clock.instant().plusSeconds(900))
                .build());
    }

    private static long bytes(Grid grid) {
        return GraphLayout.parseInstance(grid.storage).totalSize();
    }
}
