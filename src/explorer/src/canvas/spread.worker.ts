import { spread, type Web } from './spread';

addEventListener('message', ({ data }: MessageEvent<Web>) => postMessage(spread(data)));
