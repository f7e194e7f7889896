package io.omni.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What must be true of the real ledger beside the model after every action. */
final class ModelChecks {

    private final ModelRun run;
    private final List<AccountId> accounts;
    private final List<HoldId> holds;

    ModelChecks(ModelRun run, List<AccountId> accounts, List<HoldId> holds) {
        this.run = run;
        this.accounts = accounts;
        this.holds = holds;
    }

    void all() {
        Stream.of(-20, -5, 0, 5, 60, 600)
                .map(minutes -> run.now().plus(Duration.ofMinutes(minutes)))
                .forEach(this::positionsAreTheModels);
        scansAreTheModels();
        holdsAreTheModels();
        booksBalance();
        eachPostingIsInTheJournalOnceWithItsEvent();
    }

    private void positionsAreTheModels(Instant at) {
        assertThat(run.ledger.positions(accounts, at))
                .as("positions at %s, it being %s", at, run.now())
                .containsExactlyElementsOf(accounts.stream()
                        .sorted()
                        .map(account -> run.model.position(account, at))
                        .toList());
    }

    private void scansAreTheModels() {
        accounts.stream()
                .map(account -> List.of(account.book(), account.subject()))
                .distinct()
                .forEach(key -> assertThat(run.ledger.scan(Set.of(key.get(0)), key.get(1), run.now()))
                        .as("scan of %s", key)
                        .containsExactlyElementsOf(run.model.balances.keySet().stream()
                                .filter(account -> key.equals(List.of(account.book(), account.subject())))
                                .map(account -> run.model.position(account, run.now()))
                                .toList()));
    }

    private void holdsAreTheModels() {
        for (HoldId hold : holds) {
            assertThat(run.ledger.held(hold))
                    .as("what remains of %s", hold)
                    .extracting(AccountState::account, AccountState::balance)
                    .containsExactlyElementsOf(run.model.holds.keySet().stream()
                            .filter(account -> hold.equals(account.hold()) && run.model.remaining(account) != 0)
                            .map(account -> tuple(account, run.model.remaining(account)))
                            .toList());
        }
    }

    private void booksBalance() {
        assertThat(run.ledger.journal().audit()).isInstanceOf(JournalAudit.Sound.class);
        assertThat(run.ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
        long flows = entries().stream()
                .flatMap(entry -> entry.lines().stream())
                .filter(line -> line.contra() != null)
                .mapToLong(JournalLine::balance)
                .sum();
        List<AccountState> stored = run.storage.ledger().snapshot().states();
        assertThat(sum(stored, false).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .as("balances against flows from and to the outside")
                .isEqualTo(flows);
        Map<AccountId, Long> open = sum(stored, true);
        stored.stream()
                .filter(state -> !state.account().isHold())
                .forEach(state -> assertThat(state.held())
                        .as("amount held on %s against its holds", state.account())
                        .isEqualTo(open.getOrDefault(state.account(), 0L)));
    }

    private static Map<AccountId, Long> sum(List<AccountState> states, boolean holds) {
        return states.stream()
                .filter(state -> state.account().isHold() == holds)
                .collect(Collectors.groupingBy(
                        state -> state.account().base(), Collectors.summingLong(AccountState::balance)));
    }

    private void eachPostingIsInTheJournalOnceWithItsEvent() {
        List<JournalEntry> entries = entries();
        assertThat(entries).extracting(JournalEntry::id).doesNotHaveDuplicates();
        assertThat(entries)
                .filteredOn(entry -> entry.cause().equals("model.command"))
                .extracting(JournalEntry::id)
                .containsExactlyElementsOf(run.model.journal);
        assertThat(run.storage.events())
                .extracting(event -> event.event().subject().id())
                .containsExactlyElementsOf(
                        run.model.journal.stream().map(PostingId::toString).toList());
    }

    private List<JournalEntry> entries() {
        return run.ledger.journal().entries(0, 100_000).entries();
    }
}
