package io.omni.core.memory;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What accounts are about, with a page for each book in which it has any. Used only under the lock of its stripe. */
final class Subject {

    private final String name;
    private final int number;
    private final AccountStripe stripe;
    private Page[] pages = {};

    Subject(String name, int number, AccountStripe stripe) {
        this.name = name;
        this.number = number;
        this.stripe = stripe;
    }

    String name() {
        return name;
    }

    int number() {
        return number;
    }

    /** What its lock protects. */
    AccountStripe stripe() {
        return stripe;
    }

    /** In the order of books. */
    Page[] pages() {
        return pages;
    }

    @Nullable Page page(String book) {
        for (Page page : pages) {
            if (page.book().name().equals(book)) {
                return page;
            }
        }
        return null;
    }

    Page add(Page page) {
        Page[] more = Arrays.copyOf(pages, pages.length + 1);
        int at = pages.length;
        while (at > 0 && more[at - 1].book().name().compareTo(page.book().name()) > 0) {
            more[at] = more[at - 1];
            at--;
        }
        more[at] = page;
        pages = more;
        return page;
    }
}
