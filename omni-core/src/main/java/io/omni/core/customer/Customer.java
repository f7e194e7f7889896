package io.omni.core.customer;

import io.omni.core.geo.Address;
import io.omni.core.internal.Text;
import java.util.Objects;
import java.util.Optional;

/**
 * Somebody who buys. All of it is personal data: {@link #toString()} and messages give none.
 *
 * @param id the retailer's name for the customer
 * @param name what the customer is called
 * @param email the e-mail address as the customer wrote it, if known
 * @param address where the customer lives, if known
 */
public record Customer(CustomerId id, String name, Optional<String> email, Optional<Address> address) {

    /** Refuses a blank name and an e-mail address with nothing before or after an @. */
    public Customer {
        Objects.requireNonNull(id, "id");
        Text.requireText("Name of a customer", name);
        Objects.requireNonNull(address, "address");
        if (email.filter(text -> !isEmail(text)).isPresent()) {
            throw new IllegalArgumentException(
                    "E-mail address of a customer has no name or no domain around an @: correct it or leave it empty");
        }
    }

    /** Always the same. */
    @Override
    public String toString() {
        return "Customer[...]";
    }

    private static boolean isEmail(String text) {
        int at = text.lastIndexOf('@');
        return at > 0
                && at < text.length() - 1
                && text.chars().noneMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c));
    }
}
