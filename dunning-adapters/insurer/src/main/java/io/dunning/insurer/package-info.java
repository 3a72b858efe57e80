/** Settlements of insurers, read from X12 835 files and from CSV files of any layout, checked to the cent before anything is handed over. */
@NullMarked
package io.dunning.insurer;

import org.jspecify.annotations.NullMarked;
