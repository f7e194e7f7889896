package io.omni.core.ledger.shard;

import io.omni.core.ledger.Journal;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.Sealing;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The journals of all shards, where they can be spoken of as one: audited, and sealed. */
final class ShardedJournal implements Journal {

    private final List<Journal> journals;

    ShardedJournal(List<Journal> journals) {
        this.journals = List.copyOf(journals);
    }

    @Override
    public JournalPage entries(long after, int limit) {
        throw new UnsupportedOperationException(
                "%d shards have a journal each, and no entry has a place among those of another: read ledger(shard).journal() of each"
                        .formatted(journals.size()));
    }

    @Override
    public JournalAudit audit() {
        return audits(Journal::audit);
    }

    @Override
    public JournalAudit auditFromStart() {
        return audits(Journal::auditFromStart);
    }

    @Override
    public JournalAudit checkpoint() {
        return audits(Journal::checkpoint);
    }

    private JournalAudit audits(Function<Journal, JournalAudit> audit) {
        List<JournalAudit.Drift> drifts = new ArrayList<>();
        long position = 0;
        int accounts = 0;
        for (Journal journal : journals) {
            JournalAudit each = audit.apply(journal);
            if (each instanceof JournalAudit.Sound sound) {
                position += sound.position();
                accounts += sound.accounts();
            } else if (each instanceof JournalAudit.Drifted drifted) {
                drifts.addAll(drifted.drifts());
            }
        }
        return drifts.isEmpty() ? new JournalAudit.Sound(position, accounts) : new JournalAudit.Drifted(drifts);
    }

    @Override
    public Sealing sealWhenDue() {
        return sealings(Journal::sealWhenDue);
    }

    @Override
    public Sealing seal() {
        return sealings(Journal::seal);
    }

    /** The worst answer of all; each shard seals whatever the others answer. */
    private Sealing sealings(Function<Journal, Sealing> seal) {
        List<Sealing> all = journals.stream().map(seal).toList();
        long entries = all.stream().mapToLong(Sealing::entries).sum();
        List<JournalAudit.Drift> drifts = of(all, Sealing.Unsound.class).stream()
                .flatMap(unsound -> unsound.audit().drifts().stream())
                .toList();
        if (!drifts.isEmpty()) {
            return new Sealing.Unsound(new JournalAudit.Drifted(drifts), entries);
        }
        List<Sealing.Failed> failed = of(all, Sealing.Failed.class);
        List<Sealing.Sealed> sealed = of(all, Sealing.Sealed.class);
        long position = sealed.stream().mapToLong(Sealing.Sealed::position).sum()
                + failed.stream().mapToLong(Sealing.Failed::position).sum();
        if (!failed.isEmpty()) {
            return new Sealing.Failed(position, entries, failed.get(0).cause());
        }
        return sealed.isEmpty() ? new Sealing.Kept(entries) : new Sealing.Sealed(position, entries);
    }

    private static <S extends Sealing> List<S> of(List<Sealing> all, Class<S> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
