@NullMarked
package io.dunning.contact;

import org.jspecify.annotations.NullMarked;
