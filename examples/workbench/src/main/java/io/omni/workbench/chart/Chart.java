package io.omni.workbench.chart;

import java.util.List;

/** A drawing and the figures that it shows. */
public sealed interface Chart permits Bars, Columns, Line, PlaceMap {

    /** How wide every drawing is; what is drawn is as wide as a telephone's screen, so that its text stays readable there. */
    int WIDTH = 360;

    /**
     * Tells how high the drawing is.
     *
     * @return in the measure of {@link #WIDTH}
     */
    int height();

    /**
     * Says in a sentence or two what is to be seen, for those who do not see it.
     *
     * @return what the figures come to
     */
    String description();

    /**
     * Names what the colors stand for.
     *
     * @return in the order of the colors; none where there is only one
     */
    List<String> legend();

    /**
     * Gives every figure that is drawn.
     *
     * @return the figures
     */
    Table table();

    /**
     * Draws.
     *
     * @param svg within the element {@code svg}
     */
    void draw(Markup svg);
}
