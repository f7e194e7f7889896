package io.omni.orders.internal;

import io.omni.core.basket.BasketLine;
import io.omni.core.basket.LineId;
import io.omni.core.customer.CustomerId;
import io.omni.core.storage.Version;
import io.omni.core.storage.Versioned;
import io.omni.core.storage.VersionedStore;
import io.omni.orders.OrderPorts;
import io.omni.orders.cart.Cart;
import io.omni.orders.cart.CartCode;
import io.omni.orders.cart.CartId;
import io.omni.orders.cart.CartOutcome;
import io.omni.orders.cart.CartState;
import io.omni.orders.cart.ClaimCart;
import io.omni.orders.cart.CustomerCart;
import io.omni.orders.cart.IssueCode;
import io.omni.orders.cart.IssuedCode;
import io.omni.orders.cart.MergePolicy;
import io.omni.orders.cart.OpenCart;
import io.omni.orders.cart.ResumeCart;
import io.omni.orders.cart.TakeOver;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One cart of a customer on several devices: gone on with, claimed at log-in, handed over by a code. All within the caller's unit of work. */
public final class Sharing {

    private final OrderPorts ports;
    private final CartBook book;
    private final VersionedStore<CustomerId, CustomerCart> own;
    private final VersionedStore<CartId, Cart> carts;

    /**
     * Creates it.
     *
     * @param ports what carts need of others
     * @param book where carts are kept
     */
    public Sharing(OrderPorts ports, CartBook book) {
        this.ports = ports;
        this.book = book;
        this.own = ports.storage().aggregates(Types.CUSTOMER_CART);
        this.carts = ports.storage().aggregates(Types.CART);
    }

    /**
     * Goes on with the cart of a customer.
     *
     * @param command whose, and where
     * @return the cart
     */
    public CartOutcome resume(ResumeCart command) {
        Optional<Versioned<CustomerCart>> mine = own.find(command.customer());
        Optional<Versioned<Cart>> found = cartOf(mine);
        if (found.isPresent()) {
            return kept(found.get(), book.in(found.get().aggregate(), command.channel()));
        }
        OpenCart open = new OpenCart(command.id(), command.channel(), Optional.of(command.customer()));
        Cart cart = Cart.open(
                open,
                ports.channels().get(command.channel()).currency(),
                ports.clock().instant());
        book.create(cart);
        point(command.customer(), cart.id(), mine);
        return new CartOutcome.Changed(cart.id(), List.of());
    }

    /**
     * Makes an anonymous cart a customer's.
     *
     * @param command which cart, and whose
     * @return the cart that the customer has then
     */
    public CartOutcome claim(ClaimCart command) {
        return book.onOpen(command.cart(), found -> {
            Optional<CustomerId> owner = found.aggregate().customer();
            if (owner.isPresent() && !owner.get().equals(command.customer())) {
                return new CartOutcome.NotAnonymous(command.cart());
            }
            Optional<Versioned<CustomerCart>> mine = own.find(command.customer());
            Optional<Versioned<Cart>> before =
                    cartOf(mine).filter(cart -> !cart.aggregate().id().equals(command.cart()));
            return before.isPresent() ? merge(command, found, before.get()) : claim(command, found, mine);
        });
    }

    private CartOutcome claim(ClaimCart command, Versioned<Cart> found, Optional<Versioned<CustomerCart>> mine) {
        point(command.customer(), command.cart(), mine);
        return kept(found, found.aggregate().of(command.customer()));
    }

    private CartOutcome merge(ClaimCart command, Versioned<Cart> anonymous, Versioned<Cart> mine) {
        Cart there = book.in(mine.aggregate(), anonymous.aggregate().channel());
        List<CartOutcome.Difference> differences = there.differences(anonymous.aggregate());
        if (command.policy() == MergePolicy.ASK && !differences.isEmpty()) {
            return new CartOutcome.Differing(command.cart(), there.id(), differences);
        }
        CartOutcome outcome = kept(mine, there.merge(anonymous.aggregate(), command.policy()));
        if (outcome instanceof CartOutcome.Changed) {
            book.save(anonymous, anonymous.aggregate().with(new CartState.Merged(there.id())));
        }
        return outcome;
    }

    /**
     * Issues a code.
     *
     * @param command for which cart
     * @return the code
     */
    public CartOutcome issue(IssueCode command) {
        return book.onOpen(command.cart(), found -> {
            Instant until = ports.clock().instant().plus(ports.cartOptions().codeFor());
            IssuedCode issued =
                    new IssuedCode(unused(), until, ports.cartOptions().codeAttempts());
            book.save(found, found.aggregate().with(Optional.of(issued)));
            return new CartOutcome.CodeIssued(command.cart(), issued.code(), until);
        });
    }

    private CartCode unused() {
        CartCode code = CartCode.random(ports.random());
        while (!carts.findBy(Types.BY_CODE, code.handle(), null, 1).isEmpty()) {
            code = CartCode.random(ports.random());
        }
        return code;
    }

    /**
     * Takes a cart over.
     *
     * @param command by which code
     * @return the cart
     */
    public CartOutcome takeOver(TakeOver command) {
        Optional<Versioned<Cart>> found = carts
                .findBy(Types.BY_CODE, command.code().handle(), null, 1)
                .stream()
                .findFirst();
        Optional<IssuedCode> issued = found.flatMap(cart -> cart.aggregate().code());
        if (issued.filter(code -> code.isGood(ports.clock().instant())).isEmpty()) {
            return new CartOutcome.WrongCode();
        }
        Versioned<Cart> cart = found.orElseThrow();
        if (!issued.get().code().matches(command.code())) {
            book.save(cart, cart.aggregate().with(Optional.of(issued.get().tried())));
            return new CartOutcome.WrongCode();
        }
        return cart.aggregate().isOpen()
                ? kept(cart, book.in(cart.aggregate(), command.channel()).with(Optional.empty()))
                : new CartOutcome.WrongCode();
    }

    private CartOutcome kept(Versioned<Cart> before, Cart next) {
        List<LineId> lines = next.lines().stream().map(BasketLine::id).toList();
        return book.keep(before, next).orElseGet(() -> new CartOutcome.Changed(next.id(), lines));
    }

    private Optional<Versioned<Cart>> cartOf(Optional<Versioned<CustomerCart>> customer) {
        return customer.flatMap(mine -> carts.find(mine.aggregate().cart()))
                .filter(cart -> cart.aggregate().isOpen());
    }

    /** Whoever began a cart for the customer since that was read is first. */
    private void point(CustomerId customer, CartId cart, Optional<Versioned<CustomerCart>> read) {
        own.save(new CustomerCart(customer, cart), read.map(Versioned::version).orElse(Version.NONE));
    }
}
