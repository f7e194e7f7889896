package io.omni.core.ledger.shard;

import io.omni.core.ledger.AccountId;
import io.omni.core.ledger.AccountState;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.Line;
import io.omni.core.ledger.Outcome;
import io.omni.core.ledger.Posting;
import io.omni.core.ledger.PostingId;
import io.omni.core.ledger.PostingTooOld;
import io.omni.core.ledger.Recovery;
import io.omni.core.ledger.Shortage;
import io.omni.core.ledger.shard.Decisions.Decided;
import io.omni.core.ledger.shard.SpanningPosting.Part;
import io.omni.core.ledger.shard.SpanningPosting.State;
import io.omni.core.storage.ConcurrencyConflict;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Carries out postings that span shards: takes in each shard in turn, decides in one place, then finishes or gives back. Each step may be
 * repeated, by anybody: its posting has an id of its own, and only the decision, a change over the version that was read, tells who was first.
 */
final class Coordinator {

    private static final int ATTEMPTS = 10;

    private final Shards shards;
    private final InstantSource clock;
    private final Duration recoverAfter;

    Coordinator(Shards shards, InstantSource clock, Duration recoverAfter) {
        this.shards = shards;
        this.clock = clock;
        this.recoverAfter = recoverAfter;
    }

    Outcome post(Posting posting) {
        Instant since = shards.rememberedSince();
        if (posting.id().issuedAt().isBefore(since)) {
            throw new PostingTooOld(posting.id(), since);
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Outcome> outcome = attempt(posting);
            if (outcome.isPresent()) {
                return outcome.get();
            }
        }
        throw new ConcurrencyConflict("posting %s over %s was released by others %d times"
                .formatted(posting.id(), shards.namesOf(posting), ATTEMPTS));
    }

    /** Empty if others released what is under way, so that it is to be begun anew. */
    private Optional<Outcome> attempt(Posting posting) {
        SpanningPosting begun = begin(posting);
        if (begun.state() == State.RELEASED) {
            giveBack(begun);
            return Optional.empty();
        }
        begun.requireSameCommand(posting);
        if (begun.state() != State.OPEN) {
            return Optional.of(new Outcome.AlreadyPosted(finished(begun)));
        }
        if (isAbandoned(begun, clock.instant())) {
            release(begun);
            return Optional.empty();
        }
        return carryOn(begun, posting);
    }

    private SpanningPosting begin(Posting posting) {
        Decisions home = shards.home(posting.id());
        Optional<SpanningPosting> known = home.find(posting.id()).filter(found -> found.state() != State.FREE);
        return known.orElseGet(() -> home.begin(posting, clock.instant(), parts(posting)));
    }

    private List<Part> parts(Posting posting) {
        Map<String, List<Line>> byShard = shards.split(posting);
        List<Part> parts = new ArrayList<>();
        byShard.forEach((shard, lines) -> parts.add(new Part(shard, lines, holds(shards.ledger(shard), lines))));
        return parts;
    }

    /** What remains of the holds that some lines settle, release or extend. */
    private static List<AccountState> holds(Ledger ledger, List<Line> lines) {
        Set<AccountId> wanted = lines.stream()
                .filter(line -> line.account().isHold() && line.balance() <= 0)
                .map(Line::account)
                .collect(Collectors.toSet());
        return wanted.stream()
                .flatMap(account -> Stream.ofNullable(account.hold()))
                .distinct()
                .flatMap(hold -> ledger.held(hold).stream())
                .filter(state -> wanted.contains(state.account()))
                .sorted(Comparator.comparing(AccountState::account))
                .toList();
    }

    private Optional<Outcome> carryOn(SpanningPosting open, Posting posting) {
        for (Part part : open.parts()) {
            Optional<Posting> take = new Steps(open, part).take();
            if (take.isPresent() && ledger(part).post(take.get()) instanceof Outcome.Refused refused) {
                return refuse(open, part, refused);
            }
        }
        Decided decided = decide(open, open.confirmed(clock.instant()), posting);
        Optional<SpanningPosting> confirmed = decided.confirmed(open);
        if (confirmed.isEmpty() || !decided.here()) {
            return confirmed.map(elsewhere -> new Outcome.AlreadyPosted(finished(elsewhere)));
        }
        List<Outcome.Overcommitted> overcommitted = finish(confirmed.get());
        return Optional.of(new Outcome.Posted(entry(confirmed.get()), overcommitted));
    }

    private Decided decide(SpanningPosting seen, SpanningPosting next, Posting posting) {
        return shards.home(seen.id()).decide(seen, next, posting.events());
    }

    private Decided decide(SpanningPosting seen, SpanningPosting next) {
        return shards.home(seen.id()).decide(seen, next, List.of());
    }

    /** Empty if a hold that is to be extended was changed since it was read: it is to be read again. */
    private Optional<Outcome> refuse(SpanningPosting open, Part by, Outcome.Refused refused) {
        Decided decided = decide(open, open.to(State.RELEASED));
        Optional<SpanningPosting> confirmed = decided.confirmed(open);
        if (confirmed.isPresent()) {
            return Optional.of(new Outcome.AlreadyPosted(finished(confirmed.get())));
        }
        List<Shortage> shortages = new ArrayList<>(refused.shortages());
        if (shortages.stream().anyMatch(shortage -> isOutrun(by, shortage))) {
            giveBackIfReleased(open, decided);
            return Optional.empty();
        }
        open.parts().stream()
                .dropWhile(part -> !part.equals(by))
                .skip(1)
                .forEach(part -> shortages.addAll(shortages(open, part)));
        giveBackIfReleased(open, decided);
        shortages.sort(Comparator.comparing(Shortage::account));
        return Optional.of(new Outcome.Refused(open.id(), shortages));
    }

    private static boolean isOutrun(Part part, Shortage shortage) {
        return shortage instanceof Shortage.Insufficient insufficient
                && insufficient.available() > 0
                && part.lines().stream()
                        .anyMatch(line -> line.account().equals(shortage.account()) && line.window() != null);
    }

    private void giveBackIfReleased(SpanningPosting open, Decided decided) {
        decided.now()
                .filter(now -> now.attempt() == open.attempt() && now.state() == State.RELEASED)
                .ifPresent(this::giveBack);
    }

    /** What a shard that was not asked yet would refuse for, as it stands. */
    private List<Shortage> shortages(SpanningPosting open, Part part) {
        Instant now = clock.instant();
        List<Line> take = new Steps(open, part).take().map(Posting::lines).orElse(List.of());
        Map<AccountId, Line> lines = take.stream().collect(Collectors.toMap(Line::account, line -> line));
        return ledger(part).positions(lines.keySet(), now).stream()
                .flatMap(position -> Stream.ofNullable(lines.get(position.account()))
                        .flatMap(line -> Standing.shortage(line, position, now).stream()))
                .toList();
    }

    Recovery recover(Instant now) {
        RecoveryRun run = new RecoveryRun();
        shards.homes().forEach(home -> run.addAll(() -> recover(home, now, run)));
        return run.recovery();
    }

    private void recover(Decisions home, Instant now, RecoveryRun run) {
        PostingId after = null;
        List<SpanningPosting> page;
        do {
            page = home.unfinished(after);
            for (SpanningPosting each : page) {
                run.add(each.id(), () -> recover(each, now));
                after = each.id();
            }
        } while (!home.isLast(page));
    }

    private State recover(SpanningPosting posting, Instant now) {
        if (posting.state() == State.CONFIRMED) {
            finish(posting);
            return State.DONE;
        }
        if (posting.state() == State.OPEN && !isAbandoned(posting, now)) {
            return State.OPEN;
        }
        return posting.state() == State.OPEN ? release(posting) : giveBack(posting);
    }

    private boolean isAbandoned(SpanningPosting open, Instant now) {
        return !now.isBefore(open.openedAt().plus(recoverAfter));
    }

    /** Unless it was confirmed meanwhile: then it is finished. */
    private State release(SpanningPosting open) {
        Decided decided = decide(open, open.to(State.RELEASED));
        Optional<SpanningPosting> confirmed = decided.confirmed(open);
        if (confirmed.isPresent()) {
            finish(confirmed.get());
            return State.DONE;
        }
        giveBackIfReleased(open, decided);
        return State.FREE;
    }

    private State giveBack(SpanningPosting released) {
        for (Part part : released.parts()) {
            Steps steps = new Steps(released, part);
            if (steps.take().isPresent() && isTaken(ledger(part).post(steps.fence()))) {
                giveBack(released, part, steps);
            }
        }
        decide(released, released.to(State.FREE));
        return State.FREE;
    }

    private static boolean isTaken(Outcome fence) {
        return fence instanceof Outcome.AlreadyPosted before
                && !before.entry().cause().equals(Steps.FENCED);
    }

    private void giveBack(SpanningPosting released, Part part, Steps steps) {
        if (released.isPromise()) {
            new PromiseRelease(ledger(part), part, steps, clock).run();
        } else {
            steps.giveBack().ifPresent(posting -> carriedOut(ledger(part).post(posting), part));
        }
    }

    /** Tells the shards that a posting is confirmed, and gives what its facts left short. */
    private List<Outcome.Overcommitted> finish(SpanningPosting confirmed) {
        List<Outcome.Overcommitted> overcommitted = new ArrayList<>();
        if (confirmed.state() == State.CONFIRMED) {
            for (Part part : confirmed.parts()) {
                new Steps(confirmed, part).finish().ifPresent(posting -> {
                    if (carriedOut(ledger(part).post(posting), part) instanceof Outcome.Posted posted) {
                        overcommitted.addAll(posted.overcommitted());
                    }
                });
            }
            decide(confirmed, confirmed.to(State.DONE));
        }
        return overcommitted;
    }

    private static Outcome carriedOut(Outcome outcome, Part part) {
        if (outcome instanceof Outcome.Refused refused) {
            throw new IllegalStateException(
                    "shard %s refused %s what was set aside for it: %s; only a store that is broken does so, audit it"
                            .formatted(part.shard(), refused.id(), refused.shortages()));
        }
        return outcome;
    }

    /** What was posted under an id that spans shards; what is confirmed is finished first, so that the entry is whole. */
    Optional<JournalEntry> find(PostingId id) {
        return shards.home(id)
                .find(id)
                .filter(found -> found.state() == State.CONFIRMED || found.state() == State.DONE)
                .map(this::finished);
    }

    private JournalEntry finished(SpanningPosting confirmed) {
        finish(confirmed);
        return entry(confirmed);
    }

    /** The entry of the posting as one ledger would have written it, made of the entries that shards have. */
    private JournalEntry entry(SpanningPosting posting) {
        List<JournalLine> lines = new ArrayList<>();
        for (Part part : posting.parts()) {
            Map<AccountId, JournalLine> left = left(posting, part);
            for (Line line : part.lines()) {
                JournalLine after = left.get(line.account());
                if (after != null) {
                    lines.add(new JournalLine(
                            line.account(),
                            line.balance(),
                            line.held(),
                            after.balanceAfter(),
                            after.heldAfter(),
                            line.contra(),
                            line.window()));
                }
            }
        }
        lines.sort(Comparator.comparing(JournalLine::account));
        Instant at = posting.decidedAt().orElse(posting.openedAt());
        return new JournalEntry(posting.id(), posting.cause(), posting.fingerprint(), at, lines);
    }

    private Map<AccountId, JournalLine> left(SpanningPosting posting, Part part) {
        Steps steps = new Steps(posting, part);
        Map<AccountId, JournalLine> left = new HashMap<>();
        Stream.of(steps.takeId(), steps.finishId())
                .flatMap(id -> ledger(part).find(id).stream())
                .flatMap(entry -> entry.lines().stream())
                .forEach(line -> left.put(line.account(), line));
        return left;
    }

    private Ledger ledger(Part part) {
        return shards.ledger(part.shard());
    }
}
