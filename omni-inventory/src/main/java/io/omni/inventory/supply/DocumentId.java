package io.omni.inventory.supply;

import io.omni.core.validation.Given;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;

/**
 * The number of a document that says what is to come: of a purchase order or an advance ship notice.
 *
 * @param value 1 to 64 characters, with no white space around them and no control characters; upper and lower case differ
 */
public record DocumentId(
        @Required @ValidAs(DocumentId.class) String value) {

    /** Refuses a value that is blank, longer than 64 characters, surrounded by white space or that has control characters. */
    public DocumentId {
        Given.id("Document id", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
