package io.omni.inventory.internal;

import io.omni.core.catalog.Sku;
import io.omni.core.command.Command;
import io.omni.core.command.Commands;
import io.omni.core.location.LocationId;
import io.omni.inventory.stock.StockCatalog;
import io.omni.inventory.stock.StockKey;
import io.omni.inventory.stock.UnknownStock;
import java.util.Collection;
import java.util.List;

/** Checks what commands name against what the host has. */
public final class Scope {

    private final StockCatalog catalog;
    private final Commands commands;

    /**
     * Creates it.
     *
     * @param catalog what the host has
     * @param commands tells what was carried out before
     */
    public Scope(StockCatalog catalog, Commands commands) {
        this.catalog = catalog;
        this.commands = commands;
    }

    /**
     * Makes sure that all is known. A command that was carried out before is answered as it was, though something may not be known any more.
     *
     * @param command the command
     * @param keys what it names
     * @throws UnknownStock if something is not known
     */
    public void require(Command command, Collection<StockKey> keys) {
        if (catalog != StockCatalog.ANYTHING) {
            require(
                    command,
                    keys.stream().map(StockKey::sku).toList(),
                    keys.stream().map(StockKey::location).toList());
        }
    }

    /**
     * Makes sure that all is known.
     *
     * @param command the command
     * @param skus what it names
     * @param locations where
     * @throws UnknownStock if something is not known
     */
    public void require(Command command, Collection<Sku> skus, Collection<LocationId> locations) {
        List<Sku> unknown = skus.stream()
                .filter(sku -> !catalog.has(sku))
                .distinct()
                .sorted()
                .toList();
        List<LocationId> nowhere = locations.stream()
                .filter(location -> !catalog.has(location))
                .distinct()
                .sorted()
                .toList();
        boolean known = unknown.isEmpty() && nowhere.isEmpty();
        if (!known && !wasCarriedOut(command)) {
            throw new UnknownStock(command.id(), unknown, nowhere);
        }
    }

    private boolean wasCarriedOut(Command command) {
        return commands.find(command.id()).isPresent()
                || commands.posted(command).isPresent();
    }
}
