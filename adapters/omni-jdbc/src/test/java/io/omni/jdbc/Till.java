package io.omni.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.omni.core.id.CommandId;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.Contra;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/** A process that posts as fast as it can and tells of each posting once it is posted, until somebody kills it. */
final class Till {

    static final AccountId SHELF = AccountId.of("tck-stock", "cup", "berlin");

    private Till() {}

    public static void main(String[] arguments) {
        try (HikariDataSource database = Databases.pool(arguments[0])) {
            ConnectionSource connections = ConnectionSource.of(database);
            Migrations.run(connections);
            Ledger ledger = new JdbcStorage(connections, JdbcFixture.JSON, JdbcFixture.SOURCE)
                    .openLedger(InstantSource.system(), LedgerOptions.DEFAULT);
            PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
            while (!out.checkError()) {
                PostingId id = PostingId.of(CommandId.next(InstantSource.system()));
                ledger.post(Posting.of(id, "tck.posting")
                        .in(SHELF, 1, new Contra("supplier"))
                        .build());
                out.println(id);
            }
        }
    }
}
