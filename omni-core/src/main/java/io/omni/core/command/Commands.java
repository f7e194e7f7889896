package io.omni.core.command;

import io.omni.core.id.CommandId;
import io.omni.core.ledger.Fingerprint;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.Ledger;
import io.omni.core.ledger.PostingId;
import io.omni.core.storage.ConcurrencyConflict;
import io.omni.core.storage.Storage;
import io.omni.core.storage.UnitOfWork;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The commands of all facades that were carried out, by which a repetition is told and answered.
 *
 * <ul>
 *   <li>The same id with the same content is answered with the outcome of the first time. Nothing is changed, and no event leaves.
 *   <li>The same id with other content, or for another kind of command, is {@link CommandIdReused}.
 *   <li>An id that is older than the ledger remembers ids is {@link CommandTooOld}, whether its record was removed or not.
 *   <li>Else the command is decided. Its outcome is saved in the same unit of work, unless it is a {@link Refusal}.
 *   <li>Of several threads or processes that send a command at once, one carries it out, and all get its answer: what a decision is refused
 *       for, or fails by, because the command was carried out meanwhile is not told.
 * </ul>
 *
 * <p>A command that is one posting of the ledger leaves no record here: its posting is the record, with the same fingerprint, and its
 * outcome is made again from the entry. The ledger's errors are of the same family as those of this class. The ledger asks for no records,
 * which would cost each reservation another question: an id that was given to a command with a record and then to a posting has both
 * carried out; the other way round it is {@link CommandIdReused}.
 */
public final class Commands {

    private static final int PAGE = 500;

    /** By how much the clocks of several processes may differ without one removing what another still answers. */
    private static final Duration SKEW = Duration.ofHours(1);

    private final UnitOfWork unitOfWork;
    private final VersionedStore<CommandId, CommandRecord> records;
    private final Ledger ledger;
    private final InstantSource clock;

    /**
     * Creates it.
     *
     * @param storage where records are kept
     * @param ledger over the same storage; tells how long ids are remembered, and what was posted under them
     * @param clock tells when a command is recorded
     */
    public Commands(Storage storage, Ledger ledger, InstantSource clock) {
        this.unitOfWork = storage.unitOfWork();
        this.records = storage.aggregates(CommandRecord.TYPE);
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Carries out a command in one unit of work, unless it was carried out before.
     *
     * @param command the command
     * @param type the type of its outcomes
     * @param decision decides, loads and saves; may be run more than once
     * @param <O> the type of its outcomes
     * @return what came of it, now or when the same command came first
     * @throws CommandIdReused if the id belongs to another command
     * @throws CommandTooOld if the id is older than ids are remembered
     */
    public <O extends CommandOutcome> O carryOut(Command command, Class<O> type, Supplier<? extends O> decision) {
        return unitOfWork.execute(() -> answer(command, type).orElseGet(() -> {
            O outcome = decide(command, decision);
            if (outcome instanceof Refusal) {
                return answer(command, type).orElse(outcome);
            }
            records.save(record(command, Optional.of(outcome)), Version.NONE);
            return outcome;
        }));
    }

    /**
     * Carries out a command that is one posting under its own id, unless there is nothing to post: then a record takes the posting's place.
     *
     * @param command the command
     * @param type the type of its outcomes
     * @param replay makes the outcome again from what was posted
     * @param decision decides, and posts if there is something to post; may be run more than once
     * @param <O> the type of its outcomes
     * @return what came of it, now or when the same command came first
     * @throws CommandIdReused if the id belongs to another command
     * @throws CommandTooOld if the id is older than ids are remembered
     */
    public <O extends CommandOutcome> O carryOut(
            Command command,
            Class<O> type,
            Function<JournalEntry, ? extends O> replay,
            Supplier<? extends O> decision) {
        return unitOfWork.execute(() -> replayed(command, type, replay).orElseGet(() -> {
            O outcome = decide(command, decision);
            if (outcome instanceof Refusal) {
                return replayed(command, type, replay).orElse(outcome);
            }
            if (ledger.find(PostingId.of(command.id())).isEmpty()) {
                records.save(record(command, Optional.of(outcome)), Version.NONE);
            }
            return outcome;
        }));
    }

    /**
     * What fails because the same command was carried out since it was looked up (a step has another content by now, say) is a race that
     * this unit of work has lost, and is to be run again.
     */
    private <O> O decide(Command command, Supplier<? extends O> decision) {
        try {
            return decision.get();
        } catch (ConcurrencyConflict conflict) {
            throw conflict;
        } catch (RuntimeException failure) {
            if (find(command.id()).isPresent()) {
                throw new ConcurrencyConflict("command %s was carried out while it was decided, which failed by %s"
                        .formatted(command.id(), failure));
            }
            throw failure;
        }
    }

    private <O extends CommandOutcome> Optional<O> replayed(
            Command command, Class<O> type, Function<JournalEntry, ? extends O> replay) {
        return posted(command).<O>map(replay).or(() -> recorded(command, type));
    }

    private <O extends CommandOutcome> Optional<O> recorded(Command command, Class<O> type) {
        return find(command.id()).flatMap(record -> record.answerTo(command)).map(type::cast);
    }

    /**
     * Looks up what a command was answered.
     *
     * @param command the command
     * @param type the type of its outcomes
     * @param <O> the type of its outcomes
     * @return the outcome, or empty if it was not carried out yet or its steps are under way
     * @throws CommandIdReused if the id belongs to another command
     * @throws CommandTooOld if the id is older than ids are remembered
     */
    public <O extends CommandOutcome> Optional<O> answer(Command command, Class<O> type) {
        requireRemembered(command.id());
        Optional<CommandRecord> known = find(command.id());
        if (known.isEmpty()) {
            requireNotPosted(command);
        }
        return known.flatMap(record -> record.answerTo(command)).map(type::cast);
    }

    /**
     * Records that the first step of a command of several steps is done. To be called in the unit of work of that step.
     *
     * @param command the command
     * @throws io.omni.core.storage.ConcurrencyConflict if something was recorded under the id already
     */
    public void begin(Command command) {
        records.save(record(command, Optional.empty()), Version.NONE);
    }

    /**
     * Records what a command of several steps was answered. To be called in the unit of work of the step that decides it; changes nothing
     * if there is an answer already, or the record was removed for its age.
     *
     * @param id the command
     * @param outcome the answer
     */
    public void finish(CommandId id, CommandOutcome outcome) {
        records.find(id)
                .filter(found -> found.aggregate().outcome().isEmpty())
                .ifPresent(found -> records.save(found.aggregate().answered(outcome), found.version()));
    }

    /**
     * Looks up the entry of a command that is one posting, before anything is worked out.
     *
     * @param command the command
     * @return what was posted, or empty if nothing was yet
     * @throws CommandIdReused if the id belongs to another command
     * @throws CommandTooOld if the id is older than ids are remembered
     */
    public Optional<JournalEntry> posted(Command command) {
        requireRemembered(command.id());
        return ledger.find(PostingId.of(command.id())).map(entry -> entry.requireSameCommand(Fingerprint.of(command)));
    }

    /**
     * Finds what is remembered of a command that is not one posting.
     *
     * @param id the command
     * @return the record, or empty
     */
    public Optional<CommandRecord> find(CommandId id) {
        return records.find(id).map(Versioned::aggregate);
    }

    /**
     * Removes the records of commands that are too old to be answered, page by page. Housekeeping: it changes no answer.
     *
     * @return how many were removed
     */
    public int forget() {
        Instant before = ledger.rememberedSince().minus(SKEW);
        int removed = 0;
        int page = PAGE;
        while (page == PAGE) {
            page = unitOfWork.execute(() -> removePage(before));
            removed += page;
        }
        return removed;
    }

    private int removePage(Instant before) {
        List<Versioned<CommandRecord>> old = records.findBy("age", "all", null, PAGE).stream()
                .takeWhile(found -> found.aggregate().id().issuedAt().isBefore(before))
                .toList();
        old.forEach(found -> records.remove(found.aggregate().id(), found.version()));
        return old.size();
    }

    private CommandRecord record(Command command, Optional<CommandOutcome> outcome) {
        return new CommandRecord(command.id(), command.type(), Fingerprint.of(command), clock.instant(), outcome);
    }

    private void requireRemembered(CommandId id) {
        Instant since = ledger.rememberedSince();
        if (id.issuedAt().isBefore(since)) {
            throw new CommandTooOld(id, since);
        }
    }

    private void requireNotPosted(Command command) {
        ledger.find(PostingId.of(command.id())).ifPresent(entry -> {
            throw new CommandIdReused(
                    command.id(),
                    "the command %s posted at %s".formatted(entry.cause(), entry.recordedAt()),
                    command.type());
        });
    }
}
