/** What is there over HTTP for accounts of posts of specialists. */
package org.cordon.platform.gate.posts;
