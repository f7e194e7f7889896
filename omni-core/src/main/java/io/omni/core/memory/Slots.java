package io.omni.core.memory;

import java.util.Arrays;

/** Where on a page each detail has its place. A detail that has a slot keeps it. */
sealed interface Slots {

    /** In place of the slot of a detail that has none. */
    int NONE = -1;

    int find(String detail);

    String detail(int slot);

    /** The slots that may be in use, in the order of their details. */
    int[] ascending();

    /** The slots of a page on which many of the book's details have an account: the numbers that they have in the book. */
    record Dense(Names details) implements Slots {

        @Override
        public int find(String detail) {
            return details.find(detail);
        }

        @Override
        public String detail(int slot) {
            return details.name(slot);
        }

        @Override
        public int[] ascending() {
            return details.ascending();
        }
    }

    /** The slots of a page that has accounts for few of the book's details: one after the other, as they come. */
    final class Sparse implements Slots {

        private static final int SEARCHED_ONE_BY_ONE = 8;

        private String[] details = new String[2];
        private int[] order = new int[2];
        private int size;

        int size() {
            return size;
        }

        @Override
        public int find(String detail) {
            if (size > SEARCHED_ONE_BY_ONE) {
                int place = place(detail);
                return place < 0 ? NONE : order[place];
            }
            int slot = 0;
            while (slot < size && !details[slot].equals(detail)) {
                slot++;
            }
            return slot < size ? slot : NONE;
        }

        int add(String detail) {
            if (size == details.length) {
                details = Arrays.copyOf(details, size + (size >> 1) + 1);
                order = Arrays.copyOf(order, details.length);
            }
            int place = -1 - place(detail);
            System.arraycopy(order, place, order, place + 1, size - place);
            order[place] = size;
            details[size] = detail;
            return size++;
        }

        /** The place of a detail in the order, or -1 less the place where it belongs. */
        private int place(String detail) {
            int low = 0;
            int high = size - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int compared = details[order[middle]].compareTo(detail);
                if (compared == 0) {
                    return middle;
                }
                if (compared < 0) {
                    low = middle + 1;
                } else {
                    high = middle - 1;
                }
            }
            return -1 - low;
        }

        @Override
        public String detail(int slot) {
            return details[slot];
        }

        @Override
        public int[] ascending() {
            return Arrays.copyOf(order, size);
        }
    }
}
