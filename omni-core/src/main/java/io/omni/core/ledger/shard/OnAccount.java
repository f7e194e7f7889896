package io.omni.core.ledger.shard;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.Floor;
import io.omni.core.ledger.Line;
import io.omni.core.ledger.Window;
import io.omni.core.ledger.shard.SpanningPosting.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a part does on one account and the holds on it. */
final class OnAccount {

    private final AccountId account;
    private final Part part;
    private final List<Line> lines = new ArrayList<>();
    private final List<Line> holds = new ArrayList<>();

    private OnAccount(AccountId account, Part part) {
        this.account = account;
        this.part = part;
    }

    static List<OnAccount> of(Part part) {
        Map<AccountId, OnAccount> all = new TreeMap<>();
        for (Line line : part.lines()) {
            OnAccount on = all.computeIfAbsent(line.account().base(), base -> new OnAccount(base, part));
            (line.account().isHold() ? on.holds : on.lines).add(line);
        }
        return List.copyOf(all.values());
    }

    AccountId account() {
        return account;
    }

    /** On the account itself. */
    List<Line> lines() {
        return lines;
    }

    /** On the holds. */
    List<Line> holds() {
        return holds;
    }

    long requested() {
        long requested = 0;
        for (Line line : lines) {
            requested = Math.addExact(requested, line.requested());
        }
        return requested;
    }

    /** The floor by which the shard may refuse; empty where it may not. */
    Optional<Floor> floored() {
        Floor highest = lines.stream().map(Line::floor).reduce(Floor.NONE, Floor::higher);
        return requested() > 0 && !highest.equals(Floor.NONE) ? Optional.of(highest) : Optional.empty();
    }

    /** What is taken out of holds that were there before, with the windows that these had. */
    List<AccountState> taken() {
        return holds.stream()
                .filter(line -> line.balance() <= 0)
                .map(this::taken)
                .toList();
    }

    /** A line that gives a window takes all that remains, for it is given back with that window; at least what it asks for, or one unit. */
    private AccountState taken(Line line) {
        Optional<AccountState> found = part.hold(line.account());
        long asked = Math.negateExact(line.balance());
        long remaining = found.map(AccountState::balance).orElse(0L);
        long units = line.window() == null ? asked : Math.max(Math.max(1, asked), remaining);
        return new AccountState(
                line.account(), units, 0, found.map(AccountState::window).orElse(Window.ALWAYS));
    }

    /** How much is in the posting's own hold on this account, once it took. */
    long own() {
        long own = floored().isPresent() ? requested() : 0;
        for (AccountState hold : taken()) {
            own = Math.addExact(own, hold.balance());
        }
        return own;
    }

    /** What a line on a hold leaves in it, out of what was taken. */
    Optional<Line> left(Line line) {
        if (line.balance() > 0) {
            return Optional.of(line);
        }
        long left = taken(line).balance() + line.balance();
        return left > 0
                ? Optional.of(new Line(line.account(), left, 0, Floor.NONE, null, line.window()))
                : Optional.empty();
    }
}
