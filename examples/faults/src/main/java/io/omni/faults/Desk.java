package io.omni.faults;

import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.storage.OutboxQueue;
import io.omni.core.storage.Storage;
import io.omni.core.storage.Version;
import io.omni.core.storage.VersionedStore;
import io.omni.jdbc.ConnectionSource;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Carries commands out, each in its mode. Workers and the audit do it here, so that a repetition is the same. */
final class Desk {

    private final HostTransactions host;
    private final boolean spansDatabases;
    private final Storage storage;
    private final Ledger ledger;
    private final VersionedStore<SlipId, Slip> slips;
    private final VersionedStore<TallyId, Tally> tallies;

    /** Opens the books, over connections to each of their databases. */
    Desk(List<? extends DataSource> pools, Books books, InstantSource clock) {
        this.host = new HostTransactions(pools.get(0));
        this.spansDatabases = books.databases() > 1;
        List<ConnectionSource> databases = new ArrayList<>(List.of(host));
        pools.stream().skip(1).map(ConnectionSource::of).forEach(databases::add);
        Books.Opened opened = books.open(databases, clock);
        this.storage = opened.storage();
        this.ledger = opened.ledger();
        this.slips = storage.aggregates(Slip.TYPE);
        this.tallies = storage.aggregates(Tally.TYPE);
    }

    /** Whether a command may be about several databases, so that it can be in nobody's transaction. */
    boolean spansDatabases() {
        return spansDatabases;
    }

    Ledger ledger() {
        return ledger;
    }

    VersionedStore<SlipId, Slip> slips() {
        return slips;
    }

    VersionedStore<TallyId, Tally> tallies() {
        return tallies;
    }

    OutboxQueue queue() {
        return storage.outboxQueue();
    }

    Outcome carryOut(Command command) throws SQLException {
        return switch (command.mode()) {
            case LONE, BATCH -> ledger.post(command.posting());
            case UNIT ->
                storage.unitOfWork().execute(() -> {
                    Outcome outcome = withSlip(command);
                    if (outcome instanceof Outcome.Posted) {
                        Tally.countOne(tallies, Tally.of(command));
                    }
                    return outcome;
                });
            case HOST -> host.execute(() -> withSlip(command));
        };
    }

    List<Outcome> carryOut(List<Command> batch) {
        return ledger.post(batch.stream().map(Command::posting).toList());
    }

    private Outcome withSlip(Command command) {
        Outcome outcome = ledger.post(command.posting());
        if (outcome instanceof Outcome.Posted) {
            slips.save(new Slip(new SlipId(command.id().toString()), command.verb()), Version.NONE);
            storage.outbox().append(command.events());
        }
        return outcome;
    }
}
