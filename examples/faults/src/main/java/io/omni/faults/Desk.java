package io.omni.faults;

import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Outcome;
import io.omni.core.storage.OutboxQueue;
import io.omni.core.storage.Storage;
import io.omni.core.storage.Version;
import io.omni.core.storage.VersionedStore;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;

/** Carries commands out, each in its mode. Workers and the audit do it here, so that a repetition is the same. */
final class Desk {

    private final HostTransactions host;
    private final Storage storage;
    private final Ledger ledger;
    private final VersionedStore<SlipId, Slip> slips;
    private final VersionedStore<TallyId, Tally> tallies;

    Desk(DataSource pool, Books books, InstantSource clock) {
        this.host = new HostTransactions(pool);
        Books.Opened opened = books.open(host, clock);
        this.storage = opened.storage();
        this.ledger = opened.ledger();
        this.slips = storage.aggregates(Slip.TYPE);
        this.tallies = storage.aggregates(Tally.TYPE);
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
