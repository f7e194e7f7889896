package io.omni.core.memory;

/** A kind of account, with numbers for the details that many subjects share, such as locations. */
final class Book {

    /** Details beyond these get a number only where a subject has accounts for many of them. */
    private static final int EAGERLY_NUMBERED = 4_096;

    private static final int ROOM = 65_536;

    private final String name;
    private final int number;
    private final Names details = new Names(ROOM);

    Book(String name, int number) {
        this.name = name;
        this.number = number;
    }

    String name() {
        return name;
    }

    int number() {
        return number;
    }

    Names details() {
        return details;
    }

    /** The text of a detail in the one instance that all accounts share, if it has a number or can be given one. */
    String shared(String detail) {
        int found = details.add(detail, EAGERLY_NUMBERED);
        return found == Names.NONE ? detail : details.name(found);
    }
}
