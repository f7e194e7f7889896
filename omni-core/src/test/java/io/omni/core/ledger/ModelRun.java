package io.omni.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.event.Event;
import io.omni.core.event.EventSubject;
import io.omni.core.event.RecordedEvent;
import io.omni.core.id.CommandId;
import io.omni.core.memory.InMemoryStorage;
import io.omni.core.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The real ledger and the model, given the same commands; every answer is compared on the way. */
final class ModelRun {

    static final Instant START = Instant.parse("2026-11-22T08:00:00Z");
    private static final Duration ID_WINDOW = Duration.ofHours(1);

    record Asked(PostingId id, List<ModelPart> parts) {

        Posting posting(Instant now) {
            PostingBuilder posting = Posting.of(id, "model.command").asked(parts.toString());
            parts.forEach(part -> part.addTo(posting));
            return posting.events(RecordedEvent.of(new CommandId(id.value()), now, List.of(new Done(id.toString()))))
                    .build();
        }
    }

    private record Done(String id) implements Event {
        @Override
        public String type() {
            return "model.done";
        }

        @Override
        public EventSubject subject() {
            return new EventSubject("command", id);
        }
    }

    private static final class Declined extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    final VirtualClock clock = new VirtualClock(START);
    final InMemoryStorage storage = new InMemoryStorage();
    final Ledger ledger = new StoredLedger(storage, clock, LedgerOptions.DEFAULT.withIdWindow(ID_WINDOW));
    LedgerModel model = new LedgerModel(ID_WINDOW);
    private final List<Asked> asked = new ArrayList<>();

    void command(List<ModelPart> parts) {
        post(fresh(parts));
    }

    void repeat(int which) {
        if (!asked.isEmpty()) {
            post(asked.get(which % asked.size()));
        }
    }

    void reuse(int which, List<ModelPart> parts) {
        if (!asked.isEmpty()) {
            post(new Asked(asked.get(which % asked.size()).id(), parts));
        }
    }

    void batch(List<List<ModelPart>> commands, int repeated) {
        List<Asked> all = new ArrayList<>(commands.stream().map(this::fresh).toList());
        all.add(asked.get(repeated % asked.size()));
        LedgerModel before = model.copy();
        List<String> expected = all.stream()
                .map(one -> model.post(one.id(), one.parts(), now()))
                .toList();
        if (expected.contains("too old") || expected.contains("reused")) {
            model = before;
            assertThat(answer(all)).hasSize(1).containsAnyElementsOf(expected);
        } else {
            assertThat(answer(all)).isEqualTo(expected);
        }
    }

    void unit(List<List<ModelPart>> commands) {
        storage.unitOfWork().execute(() -> {
            commands.forEach(this::command);
            checkpoint();
            return commands;
        });
    }

    void failingUnit(List<List<ModelPart>> commands) {
        LedgerModel before = model.copy();
        try {
            storage.unitOfWork().execute(() -> {
                commands.forEach(this::command);
                throw new Declined();
            });
        } catch (Declined declined) {
            model = before;
        }
        assertThat(model).isSameAs(before);
    }

    void sweep(int limit) {
        assertThat(ledger.sweep(limit)).as("swept up").isEqualTo(model.sweep(now(), limit));
    }

    void forget() {
        assertThat(ledger.forget()).as("forgotten").isEqualTo(model.forget(now()));
    }

    void checkpoint() {
        assertThat(ledger.journal().checkpoint()).isInstanceOf(JournalAudit.Sound.class);
    }

    Instant now() {
        return clock.instant();
    }

    private Asked fresh(List<ModelPart> parts) {
        Asked fresh = new Asked(PostingId.of(CommandId.named(now(), "command " + asked.size())), parts);
        asked.add(fresh);
        return fresh;
    }

    private void post(Asked one) {
        String expected = model.post(one.id(), one.parts(), now());
        assertThat(answer(List.of(one))).containsExactly(expected);
    }

    private List<String> answer(List<Asked> all) {
        try {
            return ledger.post(all.stream().map(one -> one.posting(now())).toList()).stream()
                    .map(ModelRun::describe)
                    .toList();
        } catch (PostingIdReused e) {
            return List.of("reused");
        } catch (PostingTooOld e) {
            return List.of("too old");
        }
    }

    private static String describe(Outcome outcome) {
        if (outcome instanceof Outcome.Posted posted) {
            return "posted "
                    + posted.overcommitted().stream()
                            .map(one -> one.account() + " " + one.available())
                            .toList();
        }
        return outcome instanceof Outcome.Refused refused ? "refused " + refused.shortages() : "already posted";
    }
}
