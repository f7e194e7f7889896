package io.omni.orders.assembly;

import io.omni.core.command.Command;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * When a kind of command can be carried out, and what may happen afterwards.
 *
 * @param type the kind of command
 * @param preparation makes a retailer ready and gives the command
 * @param movesOn does something after which the command, decided again, would be answered or would change something else
 * @param tooEarly gives the command where it is refused; the same as {@code preparation} where it never is
 * @param remedy makes the retailer ready for the command that was refused
 * @param choices how the retailer is set up
 * @param <C> the kind of command
 */
record Scenario<C extends Command>(
        Class<C> type,
        Function<Retailer, C> preparation,
        BiConsumer<Retailer, C> movesOn,
        Function<Retailer, C> tooEarly,
        BiConsumer<Retailer, C> remedy,
        UnaryOperator<OmniBuilder> choices) {

    static <C extends Command> Scenario<C> of(
            Class<C> type, Function<Retailer, C> preparation, BiConsumer<Retailer, C> movesOn) {
        return new Scenario<>(type, preparation, movesOn, preparation, (shop, command) -> {}, UnaryOperator.identity());
    }

    /** How the command is refused, and what makes it possible. */
    Scenario<C> refused(Function<Retailer, C> command, BiConsumer<Retailer, C> possible) {
        return new Scenario<>(type, preparation, movesOn, command, possible, choices);
    }

    /** At a retailer whose work at locations is done here. */
    Scenario<C> staffed() {
        return new Scenario<>(type, preparation, movesOn, tooEarly, remedy, Staff::on);
    }

    boolean canBeRefused() {
        return tooEarly != preparation;
    }

    /** A retailer with the command that it is ready for. */
    Ready ready() {
        Retailer shop = new Retailer(choices);
        C command = preparation.apply(shop);
        return new Ready(shop, command, () -> movesOn.accept(shop, command));
    }

    Ready early() {
        Retailer shop = new Retailer(choices);
        C command = tooEarly.apply(shop);
        return new Ready(shop, command, () -> remedy.accept(shop, command));
    }

    /**
     * A retailer and a command.
     *
     * @param shop the retailer
     * @param command the command
     * @param next what happens then
     */
    record Ready(Retailer shop, Command command, Runnable next) {

        Object send() {
            return send(command);
        }

        Object send(Command other) {
            return Facades.send(shop.omni, other);
        }

        Effects effects() {
            return Effects.of(shop, command);
        }
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
