package io.omni.faults;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.HoldId;
import io.omni.core.ledger.JournalAudit;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.Position;
import io.omni.core.ledger.PostingId;
import io.omni.core.time.VirtualClock;
import io.omni.faults.Finding.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Holds what workers were told against what is stored, once all faults are over: by itself, from commands and answers, and not by the
 * ledger's word alone. The clock stands still meanwhile, so that a repetition has no reason to be answered otherwise.
 */
final class Audit {

    private static final int PAGE = 500;
    /** Later than any hold of a worker expires, whatever its clock showed. */
    private static final Duration LATER = Duration.ofDays(1);

    private static final int SWEPT_AT_ONCE = 50;

    private final Desk desk;
    private final VirtualClock clock;
    private final History history;
    private final Beside beside;
    /** All that was asked for, by id, with what the harness put on the shelves at first. */
    private final Map<PostingId, Command> commands = new LinkedHashMap<>();

    private final Map<PostingId, JournalEntry> entries = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    Audit(Desk desk, VirtualClock clock, History history, List<Command> receipts, Beside beside) {
        this.desk = desk;
        this.clock = clock;
        this.history = history;
        this.beside = beside;
        receipts.forEach(command -> commands.put(command.id(), command));
        history.all().forEach(asked -> commands.put(asked.command().id(), asked.command()));
    }

    List<Finding> findings() {
        history.broken().forEach(error -> find(Kind.BROKEN, error));
        readJournal();
        Answers answers = new Answers(desk, findings);
        history.all().forEach(answers::compare);
        history.all().stream().filter(Asked::isOpen).forEach(answers::askAgain);
        readJournal();
        entries.values().forEach(this::compareWithCommand);
        compareBooks();
        findings.addAll(beside.compare(commands, entries.keySet(), desk));
        clock.advance(LATER);
        findings.addAll(
                history.deliveries().compare(desk.queue(), beside.appended(new ArrayList<>()), clock.instant()));
        while (desk.ledger().sweep(SWEPT_AT_ONCE) == SWEPT_AT_ONCE) {
            // Until none is left.
        }
        readJournal();
        compareBooks();
        return List.copyOf(findings);
    }

    private void find(Kind kind, String detail) {
        findings.add(new Finding(kind, detail));
    }

    private void readJournal() {
        entries.clear();
        long after = 0;
        JournalPage page;
        do {
            page = desk.ledger().journal().entries(after, PAGE);
            page.entries().forEach(entry -> entries.put(entry.id(), entry));
            after = page.position();
        } while (page.entries().size() == PAGE);
    }

    private void compareWithCommand(JournalEntry entry) {
        Command command = commands.get(entry.id());
        if (command == null) {
            if (!entry.cause().equals("ledger.swept")) {
                find(Kind.NOBODY_ASKED, entry.toString());
            }
            return;
        }
        List<String> asked = command.posting().lines().stream()
                .map(line -> text(line.account(), line.balance(), line.held()))
                .sorted()
                .toList();
        int swept = entry.lines().size() - asked.size();
        List<String> kept = entry.lines().stream()
                .skip(Math.max(0, swept))
                .map(line -> text(line.account(), line.balance(), line.held()))
                .sorted()
                .toList();
        if (!asked.equals(kept)) {
            find(Kind.NOT_AS_A_WHOLE, "%s left %s".formatted(command, entry));
        }
    }

    private static String text(AccountId account, long balance, long held) {
        return "%s %d %d".formatted(account, balance, held);
    }

    private void compareBooks() {
        if (desk.ledger().journal().auditFromStart() instanceof JournalAudit.Drifted drifted) {
            find(Kind.BOOKS_DRIFTED, drifted.toString());
        }
        if (desk.ledger().journal().checkpoint() instanceof JournalAudit.Drifted drifted) {
            find(Kind.BOOKS_DRIFTED, "after the checkpoint: " + drifted);
        }
        HoldLives lives = new HoldLives(commands);
        entries.values().forEach(lives::apply);
        findings.addAll(lives.findings());
        compareHolds(lives);
        findings.addAll(Takings.of(commands.values(), entries.keySet()).findings());
        skus().forEach(sku -> compareShelf(sku, lives));
    }

    private Stream<String> skus() {
        return commands.values().stream()
                .flatMap(command -> command.units().keySet().stream())
                .distinct();
    }

    private void compareHolds(HoldLives lives) {
        lives.remaining().entrySet().stream()
                .collect(Collectors.groupingBy(
                        each -> Objects.requireNonNull(each.getKey().hold()),
                        Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .forEach(this::compareHold);
    }

    private void compareHold(HoldId hold, Map<AccountId, Long> expected) {
        Map<AccountId, Long> stored = desk.ledger().held(hold).stream()
                .collect(Collectors.toMap(AccountState::account, AccountState::balance));
        Map<AccountId, Long> left = expected.entrySet().stream()
                .filter(each -> each.getValue() != 0)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (!stored.equals(left)) {
            find(Kind.HOLD_LOST, "of %s remains %s, and %s should".formatted(hold, stored, left));
        }
    }

    /** Sold, held and available are all that was received. */
    private void compareShelf(String sku, HoldLives lives) {
        AccountId shelf = Command.shelf(sku);
        Position position =
                desk.ledger().positions(List.of(shelf), clock.instant()).get(0);
        long received = moved(sku, 1);
        long sold = moved(sku, -1);
        long held = lives.heldOn(shelf, clock.instant());
        if (sold > received || position.available() < 0) {
            find(Kind.OVERSOLD, "%s: %d received, %d sold, now %s".formatted(sku, received, sold, position));
        }
        if (position.balance() != received - sold
                || position.held() != held
                || sold + held + position.available() != received) {
            find(
                    Kind.BOOKS_DRIFTED,
                    "%s: %d received, %d sold, %d held by the commands that are there, and it is at %s"
                            .formatted(sku, received, sold, held, position));
        }
    }

    private long moved(String sku, int sign) {
        return commands.values().stream()
                .filter(command -> command.verb().sign() == sign && entries.containsKey(command.id()))
                .mapToLong(command -> command.units().getOrDefault(sku, 0L))
                .sum();
    }
}
