package io.omni.inventory.promise;

/** How many of the units of the book to offer, for the book may be wrong. */
@FunctionalInterface
public interface Trust {

    /** The book is right. */
    Trust BOOK = (row, column, book) -> book;

    /**
     * Tells how many units to offer.
     *
     * @param row the row of the SKU, from 0
     * @param column the column of the location, from 0
     * @param book how many the book has, at least one
     * @return how many of them to offer, 0 to as many as there are on the book
     */
    long offer(int row, int column, long book);
}
