package io.omni.faults;

import io.omni.core.event.EventId;
import io.omni.core.event.RecordedEvent;
import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.Recovery;
import io.omni.core.ledger.shard.ShardedLedger;
import io.omni.core.time.VirtualClock;
import io.omni.faults.Finding.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * The {@link Audit} of a ledger over several databases, over all of them. The journals of the shards have steps in place of what was asked
 * for, so this goes by the commands that the ledger finds. First it recovers what dead workers left, as a host does.
 */
final class ShardedAudit {

    /** Later than the ledger takes what is under way for abandoned, whatever a worker's clock showed. */
    private static final Duration SOON = Duration.ofHours(6);
    /** Later than any hold of a worker expires. */
    private static final Duration LATER = Duration.ofDays(1);

    private static final int SWEPT_AT_ONCE = 50;

    private final Desk desk;
    private final ShardedLedger ledger;
    private final List<? extends DataSource> databases;
    private final VirtualClock clock;
    private final History history;
    private final Map<PostingId, Command> commands = new LinkedHashMap<>();
    private final Map<PostingId, JournalEntry> entries = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    ShardedAudit(
            Desk desk,
            List<? extends DataSource> databases,
            VirtualClock clock,
            History history,
            List<Command> receipts) {
        this.desk = desk;
        this.ledger = (ShardedLedger) desk.ledger();
        this.databases = databases;
        this.clock = clock;
        this.history = history;
        receipts.forEach(command -> commands.put(command.id(), command));
        history.all().forEach(asked -> commands.put(asked.command().id(), asked.command()));
    }

    List<Finding> findings() {
        history.broken().forEach(error -> find(Kind.BROKEN, error));
        recover();
        Answers answers = new Answers(desk, findings);
        history.all().forEach(answers::compare);
        history.all().stream().filter(Asked::isOpen).forEach(answers::askAgain);
        commands.keySet().forEach(id -> ledger.find(id).ifPresent(entry -> entries.put(id, entry)));
        entries.forEach((id, entry) -> compareLines(Objects.requireNonNull(commands.get(id)), entry));
        compareEvents();
        Takings takings = Takings.of(commands.values(), entries.keySet());
        findings.addAll(takings.findings());
        compareBooks(takings);
        clock.advance(LATER);
        while (ledger.sweep(SWEPT_AT_ONCE) > 0) {
            // Until none is left.
        }
        compareBooks(takings);
        compareHeld();
        return List.copyOf(findings);
    }

    private void find(Kind kind, String detail) {
        findings.add(new Finding(kind, detail));
    }

    /** What nobody will repeat is finished or given back at once, and then there is nothing more to do. */
    private void recover() {
        Recovery recovery = ledger.recover(clock.instant().plus(SOON));
        recovery.failed().forEach(failure -> find(Kind.BROKEN, "recovery: %s, %s".formatted(failure, failure.cause())));
        Recovery again = ledger.recover(clock.instant().plus(SOON));
        if (!again.equals(new Recovery(List.of(), List.of(), List.of(), List.of()))) {
            find(Kind.STUCK, "after recovery there was still %s".formatted(again));
        }
    }

    /** What it changed on the shelves. */
    private void compareLines(Command command, JournalEntry entry) {
        Map<AccountId, Long> asked = new TreeMap<>();
        command.posting().lines().stream()
                .filter(line -> !line.account().isHold())
                .forEach(line -> asked.merge(line.account(), line.balance(), Long::sum));
        Map<AccountId, Long> kept = new TreeMap<>();
        entry.lines().stream()
                .filter(line -> !line.account().isHold())
                .forEach(line -> kept.merge(line.account(), line.balance(), Long::sum));
        if (!asked.equals(kept)) {
            find(Kind.NOT_AS_A_WHOLE, "%s left %s".formatted(command, entry));
        }
    }

    /** Each posting has its event once, in one of the databases, and nothing else has any. */
    private void compareEvents() {
        Set<EventId> appended = new HashSet<>();
        for (DataSource database : databases) {
            new Beside(database).appended(findings).keySet().forEach(event -> {
                if (!appended.add(event)) {
                    find(Kind.APART, event + " is in two outboxes");
                }
            });
        }
        for (Command command : commands.values()) {
            for (RecordedEvent event : command.events()) {
                boolean there = entries.containsKey(command.id());
                if (appended.remove(event.id()) != there) {
                    find(Kind.APART, "%s is there: %s; its event: %s".formatted(command, there, !there));
                }
            }
        }
        if (!appended.isEmpty()) {
            find(Kind.APART, "events of nothing: " + appended);
        }
    }

    private void compareBooks(Takings takings) {
        if (ledger.journal().auditFromStart() instanceof JournalAudit.Drifted drifted) {
            find(Kind.BOOKS_DRIFTED, drifted.toString());
        }
        if (ledger.journal().checkpoint() instanceof JournalAudit.Drifted drifted) {
            find(Kind.BOOKS_DRIFTED, "after the checkpoint: " + drifted);
        }
        takings.held().keySet().forEach(hold -> compareHold(hold, takings));
        skus().forEach(this::compareShelf);
    }

    private Set<String> skus() {
        Set<String> skus = new HashSet<>();
        commands.values().forEach(command -> skus.addAll(command.units().keySet()));
        return skus;
    }

    /** A hold that never expires has all that nobody took out; any other one may have gone. */
    private void compareHold(AccountId account, Takings takings) {
        HoldId hold = Objects.requireNonNull(account.hold());
        long stored = ledger.held(hold).stream()
                .filter(state -> state.account().equals(account))
                .mapToLong(AccountState::balance)
                .sum();
        long left = takings.left(account);
        if (stored > left || (stored < left && isForEver(hold))) {
            find(Kind.HOLD_LOST, "of %s remains %d, and %d should".formatted(account, stored, left));
        }
    }

    /** Whether nobody gave it an expiry. */
    private boolean isForEver(HoldId hold) {
        return commands.values().stream()
                .filter(command -> command.hold().equals(Optional.of(hold)) && entries.containsKey(command.id()))
                .filter(command -> command.verb() == Verb.HOLD || command.verb() == Verb.EXTEND)
                .allMatch(command -> command.until().isEmpty());
    }

    private void compareShelf(String sku) {
        Position position = position(sku);
        long received = moved(sku, 1);
        long sold = moved(sku, -1);
        if (sold > received || position.available() < 0) {
            find(Kind.OVERSOLD, "%s: %d received, %d sold, now %s".formatted(sku, received, sold, position));
        }
        if (position.balance() != received - sold) {
            find(
                    Kind.BOOKS_DRIFTED,
                    "%s: %d received, %d sold by the commands that are there, and it is at %s"
                            .formatted(sku, received, sold, position));
        }
    }

    private Position position(String sku) {
        return ledger.positions(List.of(Command.shelf(sku)), clock.instant()).get(0);
    }

    private long moved(String sku, int sign) {
        return commands.values().stream()
                .filter(command -> command.verb().sign() == sign && entries.containsKey(command.id()))
                .mapToLong(command -> command.units().getOrDefault(sku, 0L))
                .sum();
    }

    /** Once what expired is swept, nothing is held but by holds that somebody asked for: none of the ledger's own is left. */
    private void compareHeld() {
        Map<AccountId, Long> held = new TreeMap<>();
        commands.values().stream()
                .filter(command -> command.verb() == Verb.HOLD && entries.containsKey(command.id()))
                .flatMap(command -> ledger.held(command.heldBy()).stream())
                .forEach(state -> held.merge(state.account().base(), state.balance(), Long::sum));
        for (String sku : skus()) {
            Position position = position(sku);
            if (position.held() != held.getOrDefault(Command.shelf(sku), 0L)) {
                find(
                        Kind.BOOKS_DRIFTED,
                        "%s: %s are held by holds that are known, and it is at %s".formatted(sku, held, position));
            }
        }
    }
}
