package io.omni.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingBuilder;
import io.omni.core.ledger.PostingId;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** A process that sells one unit of each of three shards at a time, and tells of each sale once it is settled, until somebody kills it. */
final class SpanningTill {

    static final List<AccountId> SHELVES = List.of(shelfIn("a"), shelfIn("b"), shelfIn("c"));

    private static final Contra CUSTOMER = new Contra("customer");

    private SpanningTill() {}

    static AccountId shelfIn(String shard) {
        int item = 0;
        while (!Servers.SHARDING.shardOf("item-" + item).equals(shard)) {
            item++;
        }
        return AccountId.of("tck-stock", "item-" + item, "berlin");
    }

    public static void main(String[] urls) {
        List<HikariDataSource> pools = new ArrayList<>();
        for (String url : urls) {
            pools.add(Databases.pool(url));
        }
        Ledger ledger = Servers.ledger(pools);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        while (!out.checkError()) {
            HoldId hold = new HoldId(nextId().value());
            PostingId settled = nextId();
            if (!(ledger.post(promise(hold)) instanceof Outcome.Posted)) {
                out.println("refused");
                return;
            }
            PostingBuilder confirmation = Posting.of(nextId(), "tck.confirmed");
            PostingBuilder settlement = Posting.of(settled, "tck.settled");
            SHELVES.forEach(shelf -> {
                confirmation.extend(shelf, hold, null);
                settlement.settle(shelf, hold, 1, CUSTOMER);
            });
            ledger.post(confirmation.build());
            ledger.post(settlement.build());
            out.println(settled);
        }
    }

    static Posting promise(HoldId hold) {
        Instant until = InstantSource.system().instant().plus(Duration.ofMinutes(15));
        PostingBuilder promise = Posting.of(nextId(), "tck.held");
        SHELVES.forEach(shelf -> promise.hold(shelf, hold, 1, Floor.ZERO, until));
        return promise.build();
    }

    static PostingId nextId() {
        return PostingId.of(CommandId.next(InstantSource.system()));
    }
}
