package io.omni.inventory.stock;

import static io.omni.inventory.Shop.MUG_BERLIN;
import static io.omni.inventory.Shop.OPENING;
import static io.omni.inventory.Shop.line;
import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.id.CommandId;
import io.omni.core.ledger.JournalEntry;
import io.omni.core.ledger.JournalLine;
import io.omni.core.ledger.JournalPage;
import io.omni.core.ledger.LedgerOptions;
import io.omni.core.ledger.LedgerStore;
import io.omni.core.ledger.StoredLedger;
import io.omni.core.storage.Storage;
import io.omni.inventory.Inventory;
import io.omni.inventory.Shop;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Stock compared with its journal, also with one that somebody changed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StockAuditTest {

    private final Shop shop = new Shop();

    @Test
    void stock_that_is_what_the_journal_says_is_sound() {
        shop.stock(MUG_BERLIN, 10);
        shop.reserved(line(MUG_BERLIN, 4));
        assertThat(shop.inventory.audit()).isEqualTo(new StockAudit.Sound());
    }

    @Test
    void the_first_posting_that_does_not_follow_is_named_with_its_cause() {
        shop.stock(MUG_BERLIN, 10);
        CommandId forged = shop.count(MUG_BERLIN, -3).id();
        shop.count(MUG_BERLIN, -1);
        Inventory inventory = new Inventory(
                new StoredLedger(withAnEntryChanged(forged), shop.clock, LedgerOptions.DEFAULT),
                shop.storage,
                shop.clock);
        assertThat(inventory.audit())
                .isEqualTo(new StockAudit.Drifted(List.of(new StockAudit.Drift(
                        MUG_BERLIN,
                        "stock",
                        Optional.empty(),
                        7,
                        6,
                        0,
                        0,
                        Optional.of(
                                new StockAudit.Fault(forged, Optional.of("stock.adjusted"), Optional.of(OPENING)))))));
    }

    /** The same storage, whose journal tells of one unit less in one entry. */
    private Storage withAnEntryChanged(CommandId which) {
        LedgerStore honest = shop.storage.ledger();
        LedgerStore store = proxy(LedgerStore.class, (self, method, arguments) -> {
            Object answer = method.invoke(honest, arguments);
            return answer instanceof JournalPage page ? changed(page, which) : answer;
        });
        return proxy(
                Storage.class,
                (self, method, arguments) ->
                        method.getName().equals("ledger") ? store : method.invoke(shop.storage, arguments));
    }

    private static JournalPage changed(JournalPage page, CommandId which) {
        return new JournalPage(
                page.entries().stream()
                        .map(entry -> entry.id().value().equals(which.value()) ? changed(entry) : entry)
                        .toList(),
                page.positions(),
                page.position());
    }

    private static JournalEntry changed(JournalEntry entry) {
        return new JournalEntry(
                entry.id(),
                entry.cause(),
                entry.fingerprint(),
                entry.recordedAt(),
                entry.lines().stream()
                        .map(line -> new JournalLine(
                                line.account(),
                                line.balance() + 1,
                                line.held(),
                                line.balanceAfter(),
                                line.heldAfter(),
                                line.contra(),
                                line.window()))
                        .toList());
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
