<?php
// What somebody's own script on the page would hear of the check, and what must never go wrong there.

add_action(
	'wp_head',
	function () {
		$watch = file_get_contents( SHIRUBE_TESTS . '/e2e/pages/watch.js' );
		$heard = file_get_contents( SHIRUBE_TESTS . '/hosts/pages/listen.js' );
		echo "<script>\n$watch\n$heard\n</script>\n";
	},
	0
);
