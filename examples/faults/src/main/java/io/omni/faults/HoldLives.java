package io.omni.faults;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.Window;
import io.omni.faults.Finding.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of each hold, from its making to its end, and what was left on each account, as the journal tells in its order. */
final class HoldLives {

    private final Map<PostingId, Command> commands;
    private final Map<AccountId, Life> lives = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    /** What remains of a hold on an account, and until when. */
    private record Life(long remaining, Window window) {}

    HoldLives(Map<PostingId, Command> commands) {
        this.commands = commands;
    }

    void apply(JournalEntry entry) {
        for (JournalLine line : entry.lines()) {
            if (line.account().isHold()) {
                live(entry, line);
            } else if (line.balanceAfter() < line.heldAfter() || line.heldAfter() < 0) {
                find(Kind.OVERSOLD, "%s left %s with more held than there is".formatted(entry, line.account()));
            }
        }
    }

    private void live(JournalEntry entry, JournalLine line) {
        Life before = lives.getOrDefault(line.account(), new Life(0, Window.ALWAYS));
        Life after =
                new Life(before.remaining() + line.balance(), line.window() == null ? before.window() : line.window());
        lives.put(line.account(), after);
        boolean expired = before.window().expiredAt(entry.recordedAt());
        if (isOwn(entry, line)) {
            if (after.remaining() < 0 || (line.balance() < 0 && expired)) {
                find(Kind.HOLD_TWICE, "%s, of which %s was there, by %s".formatted(line.account(), before, entry));
            }
        } else if (!expired || after.remaining() != 0) {
            find(Kind.HOLD_LOST, "%s, of which %s was there, swept by %s".formatted(line.account(), before, entry));
        }
    }

    /** Whether the line is of a command about this hold, and not of a sweep. */
    private boolean isOwn(JournalEntry entry, JournalLine line) {
        Command command = commands.get(entry.id());
        return command != null
                && command.hold().equals(Optional.ofNullable(line.account().hold()));
    }

    private void find(Kind kind, String detail) {
        findings.add(new Finding(kind, detail));
    }

    List<Finding> findings() {
        return findings;
    }

    Map<AccountId, Long> remaining() {
        return lives.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().remaining()));
    }

    /** How much of an account is held by holds that have not expired. */
    long heldOn(AccountId account, Instant at) {
        return lives.entrySet().stream()
                .filter(each -> each.getKey().base().equals(account)
                        && !each.getValue().window().expiredAt(at))
                .mapToLong(each -> each.getValue().remaining())
                .sum();
    }
}
