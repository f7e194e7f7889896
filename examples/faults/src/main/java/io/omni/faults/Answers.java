package io.omni.faults;

import io.omni.core.ledger.JournalEntry;
import io.omni.faults.Finding.Kind;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Holds what callers were told against what the ledger finds and answers now. */
final class Answers {

    private final Desk desk;
    private final List<Finding> findings;

    Answers(Desk desk, List<Finding> findings) {
        this.desk = desk;
        this.findings = findings;
    }

    private void find(Kind kind, String detail) {
        findings.add(new Finding(kind, detail));
    }

    void compare(Asked asked) {
        Optional<JournalEntry> stored = desk.ledger().find(asked.command().id());
        List<String> told = asked.answers().stream()
                .filter(Answer::isPosted)
                .map(Answer::detail)
                .distinct()
                .toList();
        if (told.size() > 1) {
            find(Kind.ANSWERED_DIFFERENTLY, asked.toString());
        }
        if (!told.isEmpty() && !stored.map(Answer::digest).equals(Optional.of(told.get(0)))) {
            find(Kind.ACKNOWLEDGED_LOST, "%s; stored is %s".formatted(asked, stored));
        }
        if (asked.isRefused() && stored.isPresent()) {
            find(Kind.REFUSED_KEPT, "%s; stored is %s".formatted(asked, stored));
        }
    }

    /** Has it decided twice: what is there is replayed, what is not is decided now, and either way the second answer is the first one's. */
    void askAgain(Asked asked) {
        Command command = asked.command();
        Optional<JournalEntry> before = desk.ledger().find(command.id());
        try {
            Answer first = Answer.to(desk.carryOut(command));
            Answer second = Answer.to(desk.carryOut(command));
            boolean same = before.isPresent()
                    ? first.equals(new Answer(Answer.Kind.REPLAYED, Answer.digest(before.get())))
                    : first.kind() != Answer.Kind.REPLAYED;
            boolean again = first.isPosted()
                    ? second.equals(new Answer(Answer.Kind.REPLAYED, first.detail()))
                    : second.equals(first);
            if (!same || !again) {
                find(
                        Kind.ANSWERED_DIFFERENTLY,
                        "%s; stored was %s, then told %s and %s".formatted(asked, before, first, second));
            }
        } catch (SQLException | RuntimeException thrown) {
            find(Kind.BROKEN, "%s was asked again and answered by %s".formatted(asked, Answer.failure(thrown)));
        }
    }
}
