package io.omni.workbench.replay;

/** What is added up for each article. */
enum OfArticle {
    UNITS_SUPPLIED,
    UNITS_SHORT
}
