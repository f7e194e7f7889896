package io.omni.core.memory;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds subjects and books by their names and by their numbers. Safe for use by several threads. */
final class Subjects {

    private final Stripes locks;
    private final AtomicReferenceArray<@Nullable AccountStripe> stripes;
    private final Map<String, Subject> subjects = new ConcurrentHashMap<>();
    private final Numbered<Subject> subjectsByNumber = new Numbered<>();
    private final Map<String, Book> books = new ConcurrentHashMap<>();
    private final Numbered<Book> booksByNumber = new Numbered<>();
    private final Numbered<Page> pages = new Numbered<>();

    Subjects(Stripes locks) {
        this.locks = locks;
        this.stripes = new AtomicReferenceArray<>(locks.subjects());
    }

    @Nullable Subject find(String name) {
        return subjects.get(name);
    }

    Subject subject(String name) {
        Subject subject = subjects.get(name);
        return subject != null ? subject : subjects.computeIfAbsent(name, this::newSubject);
    }

    private Subject newSubject(String name) {
        AccountStripe stripe = stripe(locks.indexOf(Stripes.Area.SUBJECT, name));
        return subjectsByNumber.add(number -> new Subject(name, number, stripe));
    }

    /** The page of a subject for a book, a new one if there was none. The caller has the lock of the subject. */
    Page page(String subjectName, String bookName) {
        Subject subject = subject(subjectName);
        Page page = subject.page(bookName);
        return page != null ? page : subject.add(pages.add(number -> new Page(subject, book(bookName), number)));
    }

    /** The place of the lock of a subject, of which nothing need be known. */
    int place(String name) {
        Subject known = subjects.get(name);
        return known != null ? known.stripe().place() : locks.indexOf(Stripes.Area.SUBJECT, name);
    }

    AccountStripe stripe(int place) {
        AccountStripe stripe = stripes.get(place);
        if (stripe != null) {
            return stripe;
        }
        AccountStripe fresh = new AccountStripe(place, pages);
        return stripes.compareAndSet(place, null, fresh) ? fresh : Objects.requireNonNull(stripes.get(place));
    }

    /** Visits the stripes that have any subject, in the order of their locks. */
    void eachStripe(Consumer<AccountStripe> visit) {
        for (int place = 0; place < stripes.length(); place++) {
            AccountStripe stripe = stripes.get(place);
            if (stripe != null) {
                visit.accept(stripe);
            }
        }
    }

    Subject subject(int number) {
        return subjectsByNumber.get(number);
    }

    Numbered<Subject> all() {
        return subjectsByNumber;
    }

    Book book(String name) {
        Book book = books.get(name);
        return book != null
                ? book
                : books.computeIfAbsent(name, missing -> booksByNumber.add(number -> new Book(missing, number)));
    }

    Book book(int number) {
        return booksByNumber.get(number);
    }
}
