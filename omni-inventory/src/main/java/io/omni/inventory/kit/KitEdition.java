package io.omni.inventory.kit;

/**
 * Counts the definitions of kits, so that they are made one after the other.
 *
 * @param number how many there were
 */
public record KitEdition(long number) {

    static final String ID = "kits";
}
