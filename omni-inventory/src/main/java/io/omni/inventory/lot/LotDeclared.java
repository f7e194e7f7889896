package io.omni.inventory.lot;

import io.omni.core.command.CommandOutcome;

/**
 * What is known of a lot now.
 *
 * @param lot the lot
 */
public record LotDeclared(Lot lot) implements CommandOutcome {}
