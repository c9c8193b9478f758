import { render } from 'preact';
import { App } from './app';
import { loadGraph } from './api/graph';
import './style/base.css';
import './style/records.css';
import './style/views.css';

void loadGraph();
render(<App />, document.body);
