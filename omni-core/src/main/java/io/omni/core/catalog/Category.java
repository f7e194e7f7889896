package io.omni.core.catalog;

import io.omni.core.internal.Text;
import java.util.List;

/**
 * Where a product belongs in the retailer's own tree, such as <i>home &gt; kitchen &gt; mugs</i>.
 *
 * @param path the names from the top of the tree down, at least one
 */
public record Category(List<String> path) implements Comparable<Category> {

    private static final String BELOW = " > ";

    /** Copies the path, and refuses an empty one and blank names. */
    public Category {
        path = List.copyOf(path);
        if (path.isEmpty()) {
            throw new IllegalArgumentException("Category without names: give the path from the top of the tree down");
        }
        path.forEach(name -> Text.requireText("Name in a category", name));
    }

    /**
     * A category by its path.
     *
     * @param names the names from the top of the tree down
     * @return the category
     */
    public static Category of(String... names) {
        return new Category(List.of(names));
    }

    /**
     * Tells whether another category is this one or lies below it.
     *
     * @param other the other
     * @return whether its path begins with this one
     */
    public boolean contains(Category other) {
        return other.path.size() >= path.size()
                && other.path.subList(0, path.size()).equals(path);
    }

    @Override
    public int compareTo(Category other) {
        for (int i = 0; i < Math.min(path.size(), other.path.size()); i++) {
            int order = path.get(i).compareTo(other.path.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(path.size(), other.path.size());
    }

    /** The names with {@code >} between them. */
    @Override
    public String toString() {
        return String.join(BELOW, path);
    }
}
