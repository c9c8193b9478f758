SELECT doc, term FROM temp.search_vocabulary;
