/** Rules that a policy file switches on by their code, with its own settings. */
@NullMarked
package io.dunning.rules.builtin;

import org.jspecify.annotations.NullMarked;
