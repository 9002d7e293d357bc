<?php
// What somebody's own script on the page would hear of the check, and what must never go wrong there.

add_action(
	'wp_head',
	function () {
		$watch = file_get_contents( SHIRUBE_TESTS . '/e2e/pages/watch.js' );
		$heard = "window.shirubeHeard = [];
for (const name of ['ready', 'progress', 'completed', 'result', 'error']) {
  addEventListener('shirube-' + name, (it) => shirubeHeard.push([it.target.id || it.target.localName, name, it.detail]));
}";
		echo "<script>\n$watch\n$heard\n</script>\n";
	},
	0
);
