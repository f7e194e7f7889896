package io.omni.orders.payment;

import io.omni.core.id.CommandId;
import io.omni.core.money.Money;
import io.omni.orders.order.OrderId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A payment provider in memory, for tests, demos and replays. It moves no money, and keeps strict books: it never takes more than was set
 * aside, never pays back more than was taken, and answers a repeated key as the first time. A method whose token begins with
 * {@code declined} is declined.
 */
public final class InMemoryPayments implements Payments {

    /** What the provider has on its books for one authorization. */
    private static final class Account {
        private final OrderId order;
        private final Money authorized;
        private final List<CommandId> keys = new ArrayList<>();
        private Money captured;
        private Money refunded;
        private boolean released;

        Account(OrderId order, Money authorized) {
            this.order = order;
            this.authorized = authorized;
            this.captured = Money.zero(authorized.currency());
            this.refunded = captured;
        }
    }

    /**
     * What the provider took and paid back for an order.
     *
     * @param order the order
     * @param authorized what was set aside
     * @param captured what was taken
     * @param refunded what was paid back
     */
    public record Balance(OrderId order, Money authorized, Money captured, Money refunded) {}

    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<CommandId, PaymentAnswer> answers = new HashMap<>();

    /** Creates a provider with empty books. */
    public InMemoryPayments() {}

    @Override
    public synchronized PaymentAnswer authorize(CommandId key, OrderId order, Money amount, PaymentMethod method) {
        return once(key, () -> {
            if (method.token().startsWith("declined")) {
                return new PaymentAnswer.Declined("the card was declined");
            }
            String authorization = "auth-" + key;
            Account account = new Account(order, amount);
            account.keys.add(key);
            accounts.put(authorization, account);
            return new PaymentAnswer.Approved(authorization);
        });
    }

    @Override
    public synchronized PaymentAnswer capture(CommandId key, OrderId order, String authorization, Money amount) {
        return once(key, () -> {
            Account account = account(order, authorization, key);
            Money captured = account.captured.plus(amount);
            if (account.released || captured.compareTo(account.authorized) > 0) {
                return new PaymentAnswer.Declined(
                        "taking %s would exceed what is set aside, %s".formatted(captured, account.authorized));
            }
            account.captured = captured;
            return new PaymentAnswer.Approved("capture-" + key);
        });
    }

    @Override
    public synchronized PaymentAnswer refund(CommandId key, OrderId order, String authorization, Money amount) {
        return once(key, () -> {
            Account account = account(order, authorization, key);
            Money refunded = account.refunded.plus(amount);
            if (refunded.compareTo(account.captured) > 0) {
                return new PaymentAnswer.Declined(
                        "paying back %s would exceed what was taken, %s".formatted(refunded, account.captured));
            }
            account.refunded = refunded;
            return new PaymentAnswer.Approved("refund-" + key);
        });
    }

    @Override
    public synchronized PaymentAnswer release(CommandId key, OrderId order, String authorization) {
        return once(key, () -> {
            account(order, authorization, key).released = true;
            return new PaymentAnswer.Approved("release-" + key);
        });
    }

    /**
     * Reads the books.
     *
     * @return a balance for each authorization, in no order
     */
    public synchronized List<Balance> balances() {
        return accounts.values().stream().map(InMemoryPayments::balance).toList();
    }

    /** What is set aside under a reference and not taken; empty if there is no such reference. */
    synchronized Optional<Money> open(String authorization) {
        return Optional.ofNullable(accounts.get(authorization))
                .map(account -> account.authorized.minus(account.captured));
    }

    /**
     * Takes authorizations off the books, with the answers that were given for them: nothing is asked of them any more. So a long replay does
     * not fill the memory with what is over.
     *
     * @param authorizations the provider's references, as {@link PaymentAnswer.Approved} gave them
     * @return their last balances, of those that were on the books
     */
    public synchronized List<Balance> close(Collection<String> authorizations) {
        List<Balance> last = new ArrayList<>();
        for (String authorization : authorizations) {
            Account account = accounts.remove(authorization);
            if (account != null) {
                account.keys.forEach(answers::remove);
                last.add(balance(account));
            }
        }
        return last;
    }

    private static Balance balance(Account account) {
        return new Balance(account.order, account.authorized, account.captured, account.refunded);
    }

    private PaymentAnswer once(CommandId key, Supplier<PaymentAnswer> request) {
        PaymentAnswer first = answers.get(key);
        if (first != null) {
            return first;
        }
        PaymentAnswer answer = request.get();
        answers.put(key, answer);
        return answer;
    }

    private Account account(OrderId order, String authorization, CommandId key) {
        Account account = accounts.get(authorization);
        if (account == null || !account.order.equals(order)) {
            throw new IllegalArgumentException(
                    "there is no authorization %s for order %s: authorize first".formatted(authorization, order));
        }
        account.keys.add(key);
        return account;
    }
}
