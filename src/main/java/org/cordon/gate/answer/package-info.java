/** What leaves of the engine when it fails: a sentence, without anything of its inside. */
package org.cordon.gate.answer;
