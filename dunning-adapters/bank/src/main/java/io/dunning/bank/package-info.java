/** Files of banks: camt.053 and camt.054, Norwegian OCR giro, Spanish Cuaderno 43 and mapped CSV, read into statements and advices. */
@NullMarked
package io.dunning.bank;

import org.jspecify.annotations.NullMarked;
